import type { FastifyPluginAsync } from 'fastify';
import { anyOrigin } from '../anyOrigin.js';
import { openApi } from '../openapi/document.js';
import { docsPage } from '../pages/docsPage.js';
import { sendPage } from '../pages/plainPage.js';

/** The REST side, documented: for programs at /openapi.json, for people at /docs. */
export const docsRoutes =
  (publicUrl: string): FastifyPluginAsync =>
  async (app) => {
    const document = openApi(publicUrl);
    const page = docsPage(document, publicUrl);
    anyOrigin(app, {
      methods: ['GET'],
      url: '/openapi.json',
      handler: async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(document),
    });
    app.get('/docs', async (_request, reply) => sendPage(reply, page));
  };
