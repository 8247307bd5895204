import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** Every test of the server runs on both databases. */
const server = (engine: 'sqlite' | 'postgres'): TestProjectConfiguration => ({
  test: {
    name: `server-${engine}`,
    root: 'apps/server',
    globalSetup: `src/store/testing/${engine}.setup.ts`,
    // Loaded by Node itself they would bring a second copy of graphql, which then refuses the first one's types.
    server: { deps: { inline: [/type-graphql/, /graphql/, /@apollo/, /@as-integrations/] } },
  },
});

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      { test: { name: 'schema', root: 'packages/schema' } },
      { test: { name: 'admin', root: 'apps/admin' } },
      { test: { name: 'tooling', root: 'tooling' } },
      server('sqlite'),
      server('postgres'),
    ],
  },
});
