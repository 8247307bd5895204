import { codes, problemTypes, statuses } from '@countersign/schema';
import type { FastifyPluginAsync } from 'fastify';
import { NotFound } from '../kernel/refusal.js';
import { printedSchema } from '../transport/graphqlServer/printedSchema.js';
import { anyOrigin } from '../transport/http/anyOrigin.js';
import { compressAnswers } from '../transport/http/compression.js';
import { html } from '../transport/http/pages/html.js';
import { sendPage } from '../transport/http/pages/plainPage.js';

/** The documentation for programs; the admin page shows it to people at /docs, with its guide. */
export const docsRoutes =
  (publicUrl: string): FastifyPluginAsync =>
  async (app) => {
    await compressAnswers(app);
    // Made for the first reader: a tenth of a start goes into turning every input into JSON Schema.
    let document: Promise<object> | undefined;
    const documentOnce = () => {
      document ??= import('./document.js').then(({ openApi }) => openApi(publicUrl));
      return document;
    };
    let schema: Promise<string> | undefined;
    const schemaOnce = () => {
      schema ??= printedSchema();
      return schema;
    };
    anyOrigin(app, {
      methods: ['GET'],
      url: '/openapi.json',
      handler: async (_request, reply) =>
        reply.header('cache-control', 'public, max-age=300').send(await documentOnce()),
    });
    anyOrigin(app, {
      methods: ['GET'],
      url: '/schema.graphql',
      handler: async (_request, reply) =>
        reply
          .header('cache-control', 'public, max-age=300')
          .type('application/graphql; charset=utf-8')
          .send(await schemaOnce()),
    });
    app.get<{ Params: { code: string } }>('/problems/:code', async ({ params }, reply) => {
      const code = codes.find((one) => one === params.code);
      if (!code) throw new NotFound('problem');
      const { title, means, remedy } = problemTypes[code];
      return sendPage(reply, {
        title,
        body: html`<h1>${title}</h1><p><code>${code}</code>, ${statuses[code]}</p><p>${means}</p><p>${remedy}</p>`,
      });
    });
  };
