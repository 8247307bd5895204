import { codes } from '@countersign/schema';
import type { FastifyPluginAsync } from 'fastify';
import { NotFound } from '../kernel/refusal.js';
import { anyOrigin } from '../transport/http/anyOrigin.js';
import { compressAnswers } from '../transport/http/compression.js';
import { html } from '../transport/http/pages/html.js';
import { sendPage } from '../transport/http/pages/plainPage.js';
import { problemTypes } from '../transport/http/problemTypes.js';
import { statuses } from '../transport/http/statuses.js';

/** The REST documentation: for programs at /openapi.json, for people at /docs. */
export const docsRoutes =
  (publicUrl: string): FastifyPluginAsync =>
  async (app) => {
    await compressAnswers(app);
    // Made for the first reader: a tenth of a start goes into turning every input into JSON Schema.
    let made: Promise<Documentation> | undefined;
    const documentation = () => {
      made ??= makeDocumentation(publicUrl);
      return made;
    };
    anyOrigin(app, {
      methods: ['GET'],
      url: '/openapi.json',
      handler: async (_request, reply) =>
        reply.header('cache-control', 'public, max-age=300').send((await documentation()).document),
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
    app.get('/docs', async (_request, reply) => sendPage(reply, (await documentation()).page));
  };

async function makeDocumentation(publicUrl: string) {
  const [{ openApi }, { docsPage }] = await Promise.all([import('./document.js'), import('./docsPage.js')]);
  const document = openApi(publicUrl);
  return { document, page: docsPage(document, publicUrl) };
}

type Documentation = Awaited<ReturnType<typeof makeDocumentation>>;
