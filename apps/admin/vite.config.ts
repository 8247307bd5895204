import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { chunks } from './chunks';
import { documents } from './documents';

const server = process.env.SERVER_URL ?? 'http://localhost:4000';
const servedByServer = [
  '/graphql',
  '/auth',
  '/oauth',
  '/.well-known',
  '/api',
  '/healthz',
  '/openapi.json',
  '/schema.graphql',
  '/problems',
];

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

export default defineConfig({
  plugins: [documents(), react(), precompress()],
  // As classes: RxJS comes for browsers of ten years ago otherwise, with helpers for them.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    // Older targets make the minifier break light-dark(), which the theme rests on.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A data: URL in CSS would need an opening in the CSP.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  // The server takes a changing request only from its own origin, so the proxy keeps the page's.
  server: { proxy: Object.fromEntries(servedByServer.map((path) => [path, { target: server, changeOrigin: false }])) },
});
