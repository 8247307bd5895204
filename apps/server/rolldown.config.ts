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
  plugins: [
    {
      // V8 keeps a text with a single typographic quote at two bytes a letter, and a program for as long as it runs.
      name: 'one byte a letter',
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = file.code.replace(/[\u0080-\uffff]/g, escaped);
        }
      },
    },
  ],
  output: { dir: 'dist', comments: false, entryFileNames: '[name].js', chunkFileNames: '[name].js', cleanDir: true },
});

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
