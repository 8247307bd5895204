import { type CommandName, FindPerson, PathId } from '@countersign/schema';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { NotFound } from '../../kernel/refusal.js';
import type { OAuth } from '../../oauth/oauth.js';
import { authorizeAtAll } from '../../policy/authorize.js';
import { authorizeRead } from '../../policy/readRules.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { restCaller } from '../../transport/http/restCaller.js';
import { emergencyDisableClient } from '../commands/emergencyDisableClient.js';
import { requestFactorReset } from '../commands/factorReset/requestFactorReset.js';
import { releaseClient } from '../commands/releaseClient.js';
import { type ReadsAcross, readsAcross } from '../flows/readsAcross.js';
import { RestFactorReset, showReset } from './restFactorReset.js';
import { RestDisable, showClientCard, showSeat, showTrouble } from './restSupport.js';

type One = { Params: { id: string } };

/** What the vendor's support does over REST. No reference is `-`, so nothing here is taken for an account. */
export const supportRoutes =
  (oauth: OAuth, dependencies: RequestDependencies): FastifyPluginAsync =>
  async (app) => {
    const identify = restCaller(oauth, dependencies);

    /** The caller, where the command is theirs, or else finding a client, and the client that they name. */
    const enter = async (request: FastifyRequest<One>, reply: FastifyReply, command?: CommandName) => {
      const { context, actor } = await identify(request, reply);
      if (command) authorizeAtAll(command, actor);
      else authorizeRead('findClient', actor);
      const { id } = parse(PathId, request.params);
      return { id, context, read: await readsAcross(context) };
    };

    const shown = async (read: ReadsAcross, id: string) => {
      const card = await read('clientById')(id);
      if (!card) throw new NotFound('client');
      return { client: showClientCard(card) };
    };

    /** 202 when it waits for a second admin of the vendor. */
    const answer = async (reply: FastifyReply, read: ReadsAcross, done: Answer<{ clientId: string }>) => {
      if (done.outcome === 'PREVIEWED') return reply.send({});
      if (done.outcome === 'APPLIED') return reply.send(await shown(read, done.result.clientId));
      const { id, number } = done.request;
      return reply.code(202).send({ changeRequest: { id, number } });
    };

    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });

    app.get('/api/accounts/-/people', async (request, reply) => {
      const { context, actor } = await identify(request, reply);
      authorizeRead('findPerson', actor);
      const { email } = parse(FindPerson, request.query);
      const seats = await (await readsAcross(context))('seatsOf')(email);
      return { people: seats.map(showSeat) };
    });

    app.get('/api/accounts/-/trouble', async (request, reply) => {
      const { context, actor } = await identify(request, reply);
      authorizeRead('clientsInTrouble', actor);
      const found = await (await readsAcross(context))('clientsInTrouble')(context.now());
      return { clients: found.map(showTrouble) };
    });

    app.get('/api/accounts/-/factor-resets', async (request, reply) => {
      const { context, actor } = await identify(request, reply);
      authorizeRead('factorResetsOfCustomers', actor);
      const found = await (await readsAcross(context))('factorResetsOf')({ vendorId: context.accountId });
      return { factorResets: found.map(showReset) };
    });

    app.post('/api/accounts/-/factor-resets', async (request, reply) => {
      const { context, actor } = await identify(request, reply);
      authorizeAtAll('requestFactorReset', actor);
      const done = await execute(requestFactorReset, parse(RestFactorReset, request.body ?? {}), context);
      // It waits, whatever the account's policy.
      return done.outcome === 'PENDING_APPROVAL'
        ? reply.code(202).send({ changeRequest: { id: done.request.id, number: done.request.number } })
        : {};
    });

    app.get<One>('/api/accounts/-/clients/:id', async (request, reply) => {
      const { id, read } = await enter(request, reply);
      return shown(read, id);
    });

    app.post<One>('/api/accounts/-/clients/:id/disable', async (request, reply) => {
      const { id, context, read } = await enter(request, reply, 'emergencyDisableClient');
      const { reason } = parse(RestDisable, request.body ?? {});
      return answer(reply, read, await execute(emergencyDisableClient, { id, reason }, context));
    });

    app.post<One>('/api/accounts/-/clients/:id/release', async (request, reply) => {
      const { id, context, read } = await enter(request, reply, 'releaseClient');
      return answer(reply, read, await execute(releaseClient, { id }, context));
    });
  };
