import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.SERVER_URL ?? 'http://localhost:4000';
const servedByServer = ['/graphql', '/auth', '/oauth', '/.well-known', '/api', '/healthz'];

/** Compresses once, at its best, what the server would otherwise compress at each request or not at all. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    for (const name of readdirSync(`${dir}/assets`)) {
      if (!/\.(js|css|svg)$/.test(name)) continue;
      const file = `${dir}/assets/${name}`;
      const content = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(content));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  },
});

const framework = /node_modules[\\/](react|react-dom|scheduler|@apollo|rxjs|graphql|@tanstack|@wry|optimism)[\\/]/;
const kit = /node_modules[\\/](@mantine|@tabler|@floating-ui)[\\/]/;
const own = /[\\/]apps[\\/]admin[\\/]src[\\/]/;

export default defineConfig({
  plugins: [react(), precompress()],
  build: {
    // Older targets make the minifier break light-dark(), which the theme rests on.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A data: URL in CSS would need an opening in the CSP.
    assetsInlineLimit: 0,
    // Left alone, each button and icon that two pages share is a file of its own, and the first page some ninety of them.
    // What is needed before anything is seen comes in three, what most pages need besides in two more; what changes with a
    // dependency alone stays in the browser's cache over our own changes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'framework', test: framework, tags: ['$initial'] },
            { name: 'kit', test: kit, tags: ['$initial'] },
            { name: 'frame', test: own, tags: ['$initial'] },
            { name: 'controls', test: kit, minShareCount: 14 },
            { name: 'shared', test: own, minShareCount: 14 },
          ],
        },
      },
    },
  },
  // The server takes a changing request only from its own origin, so the proxy keeps the page's.
  server: { proxy: Object.fromEntries(servedByServer.map((path) => [path, { target: server, changeOrigin: false }])) },
});
