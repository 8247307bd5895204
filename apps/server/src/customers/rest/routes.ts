import { PathReference, RestCustomers } from '@countersign/schema';
import type { FastifyPluginAsync } from 'fastify';
import { execute } from '../../execution/execute.js';
import { encodeCursor, pageRequest } from '../../kernel/page.js';
import { parse } from '../../kernel/parse.js';
import type { OAuth } from '../../oauth/oauth.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { parseQuery } from '../../transport/rest/parseQuery.js';
import { resumeAccount } from '../commands/resumeAccount.js';
import { suspendAccount } from '../commands/suspendAccount.js';
import { createAccountByReference } from '../flows/createAccount.js';
import { readsAcross } from '../flows/readsAcross.js';
import { placeOf } from '../model/order.js';
import { accountDoor } from './accountDoor.js';
import { RestAccount, RestSuspension, showAccount } from './restAccount.js';

type One = { Params: { reference: string } };

const order = 'rest.accounts';

/** The vendor's accounts over REST, by its own references, for its internal tools. */
export const accountRoutes =
  (oauth: OAuth, dependencies: RequestDependencies): FastifyPluginAsync =>
  async (app) => {
    const { enter, named, answer } = accountDoor(oauth, dependencies);

    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });

    app.get('/api/accounts', async (request, reply) => {
      const context = await enter(request, reply);
      const { limit, after, ...filter } = parseQuery(RestCustomers, request.query);
      const asked = pageRequest(order, { first: limit ?? null, after });
      const read = await readsAcross(context);
      const page = await read('page')(filter, 'NAME_ASC', asked);
      const last = page.items.at(-1);
      return {
        accounts: page.items.map(showAccount),
        next: page.hasNext && last ? encodeCursor(order, placeOf('NAME_ASC', last)) : null,
      };
    });

    app.get<One>('/api/accounts/:reference', async (request, reply) => {
      const context = await enter(request, reply);
      const { reference } = parse(PathReference, request.params);
      return { account: showAccount(await named(await readsAcross(context), reference)) };
    });

    app.put<One>('/api/accounts/:reference', async (request, reply) => {
      const context = await enter(request, reply, 'createAccount');
      const { reference } = parse(PathReference, request.params);
      const { admin, ...account } = parse(RestAccount, request.body);
      const input = { ...account, reference, adminName: admin.name, adminEmail: admin.email };
      const { mailer, publicUrl } = dependencies;
      const { answer: done } = await createAccountByReference(input, { ...context, mailer, publicUrl });
      const isNew = done.outcome === 'APPLIED' && done.result.isNew;
      return answer(reply, await readsAcross(context), done, isNew ? 201 : 200);
    });

    app.post<One>('/api/accounts/:reference/suspend', async (request, reply) => {
      const context = await enter(request, reply, 'suspendAccount');
      const { reference } = parse(PathReference, request.params);
      const { reason } = parse(RestSuspension, request.body ?? {});
      const read = await readsAcross(context);
      const { id } = await named(read, reference);
      return answer(reply, read, await execute(suspendAccount, { id, reason }, context));
    });

    app.post<One>('/api/accounts/:reference/resume', async (request, reply) => {
      const context = await enter(request, reply, 'resumeAccount');
      const { reference } = parse(PathReference, request.params);
      const read = await readsAcross(context);
      const { id, version: expectedVersion } = await named(read, reference);
      return answer(reply, read, await execute(resumeAccount, { id, expectedVersion }, context));
    });
  };
