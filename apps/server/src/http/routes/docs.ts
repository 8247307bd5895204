import type { FastifyPluginAsync } from 'fastify';
import { openApi } from '../openapi/document.js';
import { docsPage } from '../pages/docsPage.js';
import { sendPage } from '../pages/plainPage.js';

/** The REST side, documented: for programs at /openapi.json, for people at /docs. */
export const docsRoutes =
  (publicUrl: string): FastifyPluginAsync =>
  async (app) => {
    const document = openApi(publicUrl);
    const page = docsPage(document, publicUrl);
    app.get('/openapi.json', async (_request, reply) =>
      // Tools in a browser read it from where they are (CORS); there is nothing in it that is not for everybody.
      reply.header('cache-control', 'public, max-age=300').header('access-control-allow-origin', '*').send(document),
    );
    app.get('/docs', async (_request, reply) => sendPage(reply, page));
  };
