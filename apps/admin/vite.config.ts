import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.SERVER_URL ?? 'http://localhost:4000';
const servedByServer = ['/graphql', '/auth', '/oauth', '/.well-known', '/api', '/healthz'];

export default defineConfig(({ command }) => ({
  plugins: [react()],
  // The server puts a fresh nonce in the place of this mark with every answer, and names it in the CSP.
  ...(command === 'build' && { html: { cspNonce: '__CSP_NONCE__' } }),
  build: {
    // Older targets make the minifier break light-dark(), which the theme rests on.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A data: URL in CSS would need an opening in the CSP.
    assetsInlineLimit: 0,
    sourcemap: true,
  },
  // The server takes a changing request only from its own origin, so the proxy keeps the page's.
  server: { proxy: Object.fromEntries(servedByServer.map((path) => [path, { target: server, changeOrigin: false }])) },
}));
