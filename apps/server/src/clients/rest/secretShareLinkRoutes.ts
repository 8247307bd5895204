import { OpenSecretShareLink } from '@countersign/schema';
import type { FastifyPluginAsync } from 'fastify';
import { addressOf } from '../../transport/http/address.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { reading, readOnlyBySchema } from '../../transport/http/reading.js';
import { sameSite } from '../../transport/http/sameSite.js';
import { readSecretShareLink, showSecretShareLink } from '../flows/showSecretShareLink.js';

/**
 * Where whoever was sent a link sees the secret, without signing in. The page behind the link is got by anybody, bots that
 * draw previews among them, and spends nothing; only what it posts when its button is pressed does.
 */
export const secretShareLinkRoutes =
  (dependencies: Pick<RequestDependencies, 'store' | 'seal' | 'publicUrl' | 'now'>): FastifyPluginAsync =>
  async (app) => {
    app.addHook('onRequest', async ({ headers }, reply) => {
      reply.header('cache-control', 'no-store');
      sameSite(headers, dependencies.publicUrl);
    });

    readOnlyBySchema(app);

    app.post(
      '/share-link/read',
      reading(OpenSecretShareLink, ({ token }) => readSecretShareLink(dependencies, token)),
    );

    app.post(
      '/share-link/open',
      reading(OpenSecretShareLink, async (opened, request) => {
        const context = { ...dependencies, address: addressOf(request) };
        const { value, client } = await showSecretShareLink(context, opened);
        return { value: value.reveal(), client };
      }),
    );
  };
