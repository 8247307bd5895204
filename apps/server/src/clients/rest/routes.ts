import { PathClient, RestDeletion, RestListing, RestPrecondition } from '@countersign/schema';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { loadAccount } from '../../accounts/commands/loadAccount.js';
import { type Answer, execute } from '../../execution/execute.js';
import { encodeCursor, pageRequest } from '../../kernel/page.js';
import { parse } from '../../kernel/parse.js';
import type { AccountReads } from '../../model/reads.js';
import { withIds } from '../../model/withIds.js';
import type { OAuth } from '../../oauth/oauth.js';
import { authorizeAtAll } from '../../policy/authorize.js';
import { authorizeRead } from '../../policy/readRules.js';
import { compressAnswers } from '../../transport/http/compression.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { restCaller } from '../../transport/http/restCaller.js';
import { parseQuery } from '../../transport/rest/parseQuery.js';
import { toClientFilter } from '../commands/clientFilter.js';
import { createClient } from '../commands/createClient.js';
import { deleteClient } from '../commands/deleteClient.js';
import { loadClient, requireClient } from '../commands/loadClient.js';
import { rotateClientSecret } from '../commands/secrets/rotateClientSecret.js';
import { placeOf } from '../model/order.js';
import { RestClient, RestRotation, showRestClient } from './restClient.js';
import { showRestClients } from './showRestClients.js';
import { isAdministrator, toCreateClient } from './toCreateClient.js';

type One = { Params: { id: string } };

const order = 'rest.clients';

/** Clients over REST, for programs that bring a token of the module Countersign management. */
export const clientRoutes =
  (oauth: OAuth, dependencies: RequestDependencies): FastifyPluginAsync =>
  async (app) => {
    await compressAnswers(app);
    const enter = restCaller(oauth, dependencies);

    const shown = async (reads: AccountReads, id: string) => {
      const [account, loaded] = await Promise.all([loadAccount(reads), loadClient(reads, id)]);
      const client = requireClient(loaded.client);
      return { client, body: { client: showRestClient(client, { account, ...loaded }) } };
    };

    /** 200 or 201 when it took effect, 202 when it waits for a second admin. The one time that a secret is told. */
    const answer = async (
      reply: FastifyReply,
      reads: AccountReads,
      done: Answer<{ clientId: string }>,
      made = 200,
      administrator = 'admin',
    ) => {
      if (done.outcome === 'PREVIEWED') return reply.send({});
      const newSecret = done.secret && { newSecret: done.secret.value.reveal() };
      if (done.outcome === 'PENDING_APPROVAL') {
        const { id, number } = done.request;
        return reply.code(202).send({ changeRequest: { id, number }, ...newSecret });
      }
      const { client, body } = await shown(reads, done.result.clientId);
      // As it was sent, whichever case that is.
      const clientPermissions = body.client.clientPermissions.map((one) => (one === 'admin' ? administrator : one));
      if (made === 201) reply.header('location', `/api/client/${encodeURIComponent(client.id)}`);
      return reply
        .code(made)
        .header('etag', `"${client.version}"`)
        .send({ client: { ...body.client, clientPermissions }, ...newSecret });
    };

    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });

    // The vendors write it with and without the slash.
    for (const path of ['/api/client', '/api/client/']) {
      app.post(path, async (request, reply) => {
        const { context, actor, person, reads } = await enter(request, reply);
        authorizeAtAll('createClient', actor);
        const body = parse(RestClient, request.body);
        const [modules, accessTypes, caller] = await Promise.all([
          reads.modules.all(),
          reads.accessTypes.all(),
          reads.clients.byId(actor.id),
        ]);
        const owner = person
          ? { name: person.name, email: person.email, phone: '' }
          : { name: caller?.ownerName ?? '', email: caller?.ownerEmail ?? '', phone: caller?.ownerPhone ?? '' };
        const input = toCreateClient(body, { modules, accessTypes, owner });
        const done = await execute(createClient, input, context);
        return answer(reply, reads, done, 201, body.permissions.find(isAdministrator));
      });

      app.get(path, async (request, reply) => {
        const { actor, reads } = await enter(request, reply);
        authorizeRead('clients', actor);
        const { limit, after, ...filter } = await withIds(RestListing, parseQuery(RestListing, request.query), reads);
        const asked = pageRequest(order, { first: limit ?? null, after });
        const page = await reads.clients.page(toClientFilter(filter, dependencies.now()), 'NAME_ASC', asked);
        const last = page.items.at(-1);
        return {
          clients: await showRestClients(page.items, reads),
          next: page.hasNext && last ? encodeCursor(order, placeOf('NAME_ASC', last)) : null,
        };
      });
    }

    app.get<One>('/api/client/:id', async (request, reply) => {
      const { actor, reads } = await enter(request, reply);
      authorizeRead('client', actor);
      const { client, body } = await shown(reads, await idIn(request, reads));
      return reply.header('etag', `"${client.version}"`).send(body);
    });

    app.post<One>('/api/client/:id/rotate', async (request, reply) => {
      const { context, actor, reads } = await enter(request, reply);
      authorizeAtAll('rotateClientSecret', actor);
      const body: unknown = request.body ?? {};
      // Nothing else may be said here; what is said, the command reads as it was sent.
      parse(RestRotation, body);
      const input = { ...(body as object), ...(await target(request, reads)) };
      return answer(reply, reads, await execute(rotateClientSecret, input, context));
    });

    app.delete<One>('/api/client/:id', async (request, reply) => {
      const { context, actor, reads } = await enter(request, reply);
      authorizeAtAll('deleteClient', actor);
      const { confirmation } = parse(RestDeletion, request.query);
      const done = await execute(deleteClient, { ...(await target(request, reads)), confirmation }, context);
      if (done.outcome === 'PENDING_APPROVAL') return answer(reply, reads, done);
      return reply.code(204).send();
    });
  };

/** The id of the client that a path names, also by its reference. */
const idIn = async ({ params }: FastifyRequest<One>, reads: AccountReads): Promise<string> =>
  (await withIds(PathClient, parse(PathClient, params), reads)).id;

/** A version that no client ever has. */
const noVersion = Number.MAX_SAFE_INTEGER;

/**
 * The client that a path names, in one of the versions that `If-Match` names, or as it is now. Tags are compared strongly:
 * a weak one names no version (RFC 9110 §13.1.1).
 */
async function target(request: FastifyRequest<One>, reads: AccountReads) {
  const id = await idIn(request, reads);
  const { headers } = request;
  const { 'If-Match': match = '*' } = parse(RestPrecondition, { 'If-Match': headers['if-match'] });
  const client = await reads.clients.byId(id);
  const version = client?.version ?? noVersion;
  const isNamed = match === '*' || match.split(/\s*,\s*/).includes(`"${version}"`);
  return { id, expectedVersion: isNamed ? version : noVersion };
}
