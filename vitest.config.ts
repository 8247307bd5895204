import { createRequire } from 'node:module';
import { defaultExclude, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

type Tests = NonNullable<TestProjectInlineConfiguration['test']>;

/** Files share what they import: nothing here is mocked, and importing the server anew for each takes ten times as long. */
const tests = (name: string, root: string, more: Tests = {}): TestProjectInlineConfiguration => ({
  // A timeout is for what hangs, not for what is slow on a busy machine.
  test: {
    name,
    root,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    ...more,
  },
});

// Everybody's copy of graphql is the one that Node finds. Vite would find its ES module, a second copy, whose types the
// first one refuses.
const graphql = createRequire(`${import.meta.dirname}/apps/server/`).resolve('graphql');

/** Every test of the server runs on both databases. */
const server = (engine: 'sqlite' | 'postgres'): TestProjectInlineConfiguration => ({
  ...tests(`server-${engine}`, 'apps/server', {
    // What is about the other database alone.
    // For each file of drizzle-orm Node would read its package.json anew, which has 180 kB; Vite keeps the files.
    server: { deps: { inline: [/drizzle-orm/] } },
    exclude: [...(engine === 'sqlite' ? ['src/store/postgres/**'] : ['src/store/sqlite/**']), ...defaultExclude],
    globalSetup: `src/store/testing/${engine}.setup.ts`,
  }),
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
});

export default defineConfig({
  test: {
    allowOnly: false,
    // Vitest leaves one core alone; the tests wait for a database or a server half of their time.
    maxWorkers: 2,
    projects: [
      tests('schema', 'packages/schema'),
      tests('admin', 'apps/admin'),
      tests('tooling', 'tooling'),
      server('sqlite'),
      server('postgres'),
    ],
  },
});
