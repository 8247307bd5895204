import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { quiet } from '../../logging.js';
import { pathOf } from '../errorRenderer.js';

// With every answer it is another.
const placeholder = '__STYLE_NONCE__';

// No nonce for scripts, which are all files of ours: V8 keeps what it compiled of a script by its nonce as well, and one that
// is new each time has every function of the page compiled anew with every load.
// style-src-attr: Mantine and the browser's own widgets set style attributes, which cannot run code.
const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The admin page: its files, and the page itself for every path that is neither a file nor another route; the page does
 * its own routing.
 */
export const pageRoutes = (folder: URL, isElsewhere: (path: string) => boolean) => async (app: FastifyInstance) => {
  const page = new URL('index.html', folder);
  // A server in development may have no built page.
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');

  await app.register(fastifyStatic, {
    root: new URL('assets/', folder),
    prefix: '/assets/',
    // The names of the files change with their content.
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });

  // It keeps its name when its content changes.
  app.get('/favicon.svg', (_request, reply) =>
    reply.sendFile('favicon.svg', fileURLToPath(folder), { immutable: false, maxAge: '1h' }),
  );

  app.get('/*', { logLevel: quiet(app.log.level) }, async (request, reply) => {
    const path = pathOf(request.url);
    if (/\.[a-z0-9]+$/i.test(path) || isElsewhere(path)) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(placeholder, nonce));
  });
};
