import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { OAuth } from '../../oauth/oauth.js';
import { authorizeRead } from '../../policy/readRules.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { limitStatusesOf } from '../../transport/http/rateLimits.js';
import { restCaller } from '../../transport/http/restCaller.js';
import { parseQuery } from '../../transport/rest/parseQuery.js';
import { whoami } from '../flows/whoami.js';
import { programKinds } from '../model/tokenFacts.js';

const named = z.object({ id: z.string(), name: z.string() });

/** Everything that is shown. */
export const ShownProgram = z.object({
  id: z.string().describe('The id of the client, or of the personal token.'),
  name: z.string(),
  kind: z.enum(programKinds),
  account: named,
  environment: z.string().nullable().describe('Of the client; null of a personal token.'),
  onBehalfOf: named.nullable().describe('The admin in whose name it acts; null where it acts for itself.'),
  scopes: z
    .array(z.string())
    .describe('Those of Countersign itself that its token has, that it still has, and that the person may use.'),
  managedClients: z
    .object({ environments: z.array(z.string()), label: z.string().nullable(), ownClients: z.boolean() })
    .nullable()
    .describe('The clients that it manages and sees; null for all.'),
  expiresAt: z.iso.datetime().describe('When the token ends.'),
  rateLimits: z
    .array(
      z.object({
        name: z.string(),
        quota: z.int(),
        unit: z.string(),
        remaining: z.int(),
        windowSeconds: z.int(),
        resetsInSeconds: z.int(),
      }),
    )
    .describe('The limits that this request was counted by, as its RateLimit headers have them.'),
});

/** Who a program is: open to every token, whatever its scopes. */
export const whoamiRoute =
  (oauth: OAuth, dependencies: RequestDependencies): FastifyPluginAsync =>
  async (app) => {
    const enter = restCaller(oauth, dependencies);
    app.get('/api/whoami', async (request, reply) => {
      const { actor, token, reads } = await enter(request, reply);
      authorizeRead('whoami', actor);
      parseQuery(z.object({}), request.query);
      reply.header('cache-control', 'no-store');
      const told = await whoami({ actor, token, reads, limitStatuses: () => limitStatusesOf(reply) });
      return ShownProgram.parse(JSON.parse(JSON.stringify(told)));
    });
  };
