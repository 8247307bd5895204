import { PathAccountAdmin, PathReference } from '@countersign/schema';
import type { FastifyPluginAsync } from 'fastify';
import { deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import { execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import type { OAuth } from '../../oauth/oauth.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { assignPlan } from '../commands/assignPlan.js';
import { inviteAccountAdmin } from '../commands/inviteAccountAdmin.js';
import { renameAccount } from '../commands/renameAccount.js';
import { resendAccountInvitation } from '../commands/resendAccountInvitation.js';
import { setReference } from '../commands/setReference.js';
import { readsAcross } from '../flows/readsAcross.js';
import { accountDoor } from './accountDoor.js';
import { RestAccountAdmin, RestAccountName, RestAccountPlan, RestAccountReference } from './restAccount.js';

type One = { Params: { reference: string } };

/** What the vendor's tools change of an account over REST, besides making and stopping it. */
export const accountChangeRoutes =
  (oauth: OAuth, dependencies: RequestDependencies): FastifyPluginAsync =>
  async (app) => {
    const { enter, named, answer } = accountDoor(oauth, dependencies);
    const { mailer, publicUrl } = dependencies;

    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });

    app.post<One>('/api/accounts/:reference/rename', async (request, reply) => {
      const context = await enter(request, reply, 'renameAccount');
      const { reference } = parse(PathReference, request.params);
      const { name } = parse(RestAccountName, request.body ?? {});
      const read = await readsAcross(context);
      const { id, version: expectedVersion } = await named(read, reference);
      return answer(reply, read, await execute(renameAccount, { id, expectedVersion, name }, context));
    });

    app.post<One>('/api/accounts/:reference/reference', async (request, reply) => {
      const context = await enter(request, reply, 'setReference');
      const { reference } = parse(PathReference, request.params);
      const { reference: other } = parse(RestAccountReference, request.body ?? {});
      const read = await readsAcross(context);
      const { id, version: expectedVersion } = await named(read, reference);
      return answer(reply, read, await execute(setReference, { id, expectedVersion, reference: other }, context));
    });

    app.post<One>('/api/accounts/:reference/plan', async (request, reply) => {
      const context = await enter(request, reply, 'assignPlan');
      const { reference } = parse(PathReference, request.params);
      const asked = parse(RestAccountPlan, request.body ?? {});
      const read = await readsAcross(context);
      const { id, version: expectedVersion } = await named(read, reference);
      return answer(reply, read, await execute(assignPlan, { ...asked, id, expectedVersion }, context));
    });

    app.post<One>('/api/accounts/:reference/admins', async (request, reply) => {
      const context = await enter(request, reply, 'inviteAccountAdmin');
      const { reference } = parse(PathReference, request.params);
      const { name: adminName, email: adminEmail } = parse(RestAccountAdmin, request.body ?? {});
      const read = await readsAcross(context);
      const { id } = await named(read, reference);
      const done = await execute(inviteAccountAdmin, { id, adminName, adminEmail }, context);
      if (done.outcome === 'APPLIED') await deliverInvitation(done, { ...context, mailer, publicUrl });
      return answer(reply, read, done, 201);
    });

    app.post<One>('/api/accounts/:reference/admins/:adminId/resend-invitation', async (request, reply) => {
      const context = await enter(request, reply, 'resendAccountInvitation');
      const { reference, adminId } = parse(PathAccountAdmin, request.params);
      const read = await readsAcross(context);
      const { id } = await named(read, reference);
      const done = await execute(resendAccountInvitation, { id, adminId }, context);
      if (done.outcome === 'APPLIED') await deliverInvitation(done, { ...context, mailer, publicUrl });
      return answer(reply, read, done);
    });
  };
