import { defineConfig } from 'rolldown';

/**
 * The server and the command line as a few files. Node reads two thousand modules in nearly two seconds, and these in a
 * third of it, at each start and for each command.
 */
export default defineConfig({
  // From what tsc made, which alone writes the types that type-graphql reads into the decorators.
  input: { main: 'compiled/main.js', cli: 'compiled/cli/main.js' },
  platform: 'node',
  // What brings machine code along is looked for beside its own package: these are the package's `dependencies`, all that
  // the image needs besides; everything else ends up in the bundle, and counts as needed to build.
  external: ['better-sqlite3', '@node-rs/argon2', 'pg-native'],
  output: { dir: 'dist', entryFileNames: '[name].js', chunkFileNames: '[name].js', cleanDir: true },
});
