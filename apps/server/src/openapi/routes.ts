import type { FastifyPluginAsync } from 'fastify';
import { anyOrigin } from '../transport/http/anyOrigin.js';
import { compressAnswers } from '../transport/http/compression.js';
import { sendPage } from '../transport/http/pages/plainPage.js';
import { docsPage } from './docsPage.js';
import { openApi } from './document.js';

/** The REST documentation: for programs at /openapi.json, for people at /docs. */
export const docsRoutes =
  (publicUrl: string): FastifyPluginAsync =>
  async (app) => {
    await compressAnswers(app);
    const document = openApi(publicUrl);
    const page = docsPage(document, publicUrl);
    anyOrigin(app, {
      methods: ['GET'],
      url: '/openapi.json',
      handler: async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(document),
    });
    app.get('/docs', async (_request, reply) => sendPage(reply, page));
  };
