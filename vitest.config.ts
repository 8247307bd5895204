import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      { test: { name: 'schema', root: 'packages/schema' } },
      { test: { name: 'admin', root: 'apps/admin' } },
      { test: { name: 'tooling', root: 'tooling' } },
      {
        test: {
          name: 'server',
          root: 'apps/server',
          // Loaded by Node itself they would bring a second copy of graphql, which then refuses the first one's types.
          server: { deps: { inline: [/type-graphql/, /graphql/, /@apollo/, /@as-integrations/] } },
        },
      },
    ],
  },
});
