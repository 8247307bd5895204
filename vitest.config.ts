import { defaultExclude, defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** Files share what they import: nothing here is mocked, and importing the server anew for each takes ten times as long. */
const project = (name: string, root: string, more: object = {}): TestProjectConfiguration => ({
  // A timeout is for what hangs, not for what is slow on a busy machine.
  test: { name, root, isolate: false, testTimeout: 60_000, hookTimeout: 60_000, ...more },
});

/** Every test of the server runs on both databases. */
const server = (engine: 'sqlite' | 'postgres') =>
  project(`server-${engine}`, 'apps/server', {
    // What is about the other database alone.
    exclude: [`src/store/${engine === 'sqlite' ? 'postgres' : 'sqlite'}/**`, ...defaultExclude],
    globalSetup: `src/store/testing/${engine}.setup.ts`,
    // Loaded by Node itself they would bring a second copy of graphql, which then refuses the first one's types.
    server: { deps: { inline: [/type-graphql/, /graphql/, /@apollo/, /@as-integrations/] } },
  });

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      project('schema', 'packages/schema'),
      project('admin', 'apps/admin'),
      project('tooling', 'tooling'),
      server('sqlite'),
      server('postgres'),
    ],
  },
});
