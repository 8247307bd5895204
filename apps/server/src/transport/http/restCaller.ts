import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../execution/execute.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { readsOf } from '../../model/readsOf.js';
import type { OAuth } from '../../oauth/oauth.js';
import { addressOf } from './address.js';
import { bearer } from './bearer.js';
import type { RequestDependencies } from './context.js';
import { chargeRequest, countedActor, takePlace } from './rateLimits.js';

/** The program behind a request of REST, by its token, counted and in its turn. */
export const restCaller =
  (oauth: OAuth, { store, seal, rates, requestsAtOnce, now }: RequestDependencies) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { actor, person, token } = await countedActor(rates, request, reply, () =>
      bearer(request, { oauth, store, now }),
    );
    const { accountId } = actor;
    await takePlace(requestsAtOnce, accountId, reply);
    chargeRequest(accountId, reply);
    await eventLoop.pause(accountId);
    const context: Context = { store, seal, now, actor, accountId, address: addressOf(request) };
    return { context, actor, person, token, reads: readsOf(store.within(accountId), actor) };
  };
