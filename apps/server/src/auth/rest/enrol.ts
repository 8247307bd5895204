import { ConfirmTotp, PasskeyName } from '@countersign/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Person } from '../../admins/model/person.js';
import { type Context, execute } from '../../execution/execute.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { actorForAdmin, sessionActor } from '../../model/adminActor.js';
import { addressOf } from '../../transport/http/address.js';
import { reading } from '../../transport/http/reading.js';
import { addPasskey } from '../commands/addPasskey.js';
import { addTotp } from '../commands/addTotp.js';
import { renewBackupCodes } from '../commands/renewBackupCodes.js';
import { finishSignIn, requirePendingSignIn } from '../flows/continueSignIn.js';
import { assertMayEnrol, beginEnrolment, finishEnrolment, ownPasswordRequiredMessage } from '../flows/enrolment.js';
import { beginPasskeyRegistration, finishPasskeyRegistration } from '../flows/passkey.js';
import { backupCodeHash, drawBackupCodes } from '../model/backupCodes.js';
import type { AuthHttp } from './authHttp.js';
import { RegistrationResponse } from './passkeyResponses.js';

/** Who sets up a second factor, in what context, and what follows when it is done. */
interface EnrolmentContext {
  readonly person: Person;
  /** What they are called where they set it up. */
  readonly name: string;
  readonly context: Context;
  done(reply: FastifyReply): Promise<object>;
}

/** Setting up second factors: from within a session, or on the way into an account that asks for one. */
export function enrolRoutes(app: FastifyInstance, http: AuthHttp): void {
  const { services } = http;
  const { store, seal, now } = services;

  const resolveEnrolment = async (request: FastifyRequest): Promise<EnrolmentContext> => {
    const signedIn = await http.signedIn(request);
    if (signedIn) {
      const { session, person } = signedIn;
      assertMayEnrol(signedIn, sessionActor(signedIn), now());
      const done = async () => {
        await store.factors.recordStepUp(session.id, person.id, now(), null);
        return { next: 'DONE' };
      };
      return { person, name: signedIn.admin.name, context: http.context(request, signedIn), done };
    }
    const token = http.pendingSignInToken(request) ?? '';
    const pending = await requirePendingSignIn(services, token);
    const { admin, method } = pending;
    const person = await store.unscoped.personById(admin.personId);
    if (!person) throw new Unauthenticated();
    const { accountId } = admin;
    // Somebody with a second factor proves that one instead; addTotp and addPasskey would else let in whoever
    // knows the password alone.
    const { totp, passkeys } = await store.factors.byPerson(person.id);
    if (totp || passkeys.length > 0) throw new Unauthenticated('Sign in with your second factor first.');
    if (method === 'IDENTITY_PROVIDER' && person.passwordHash !== null)
      throw new Unauthenticated(ownPasswordRequiredMessage);
    return {
      person,
      name: admin.name,
      context: { store, seal, actor: actorForAdmin(admin), accountId, address: addressOf(request), now },
      done: async (reply) =>
        http.sendStep(request, reply, await finishSignIn(services, token, pending, http.visitor(request))),
    };
  };

  app.post('/auth/enrol/totp/begin', async (request) => {
    const { person } = await resolveEnrolment(request);
    return beginEnrolment(services, person);
  });

  app.post(
    '/auth/enrol/totp',
    reading(ConfirmTotp, async ({ sealed, code }, request, reply) => {
      const { person, context, done } = await resolveEnrolment(request);
      const proved = await finishEnrolment(services, person.id, sealed, code);
      const backupCodes = drawBackupCodes();
      const input = { personId: person.id, ...proved, backupCodeHashes: backupCodes.map(backupCodeHash) };
      await execute(addTotp, input, context);
      return { ...(await done(reply)), backupCodes };
    }),
  );

  app.post('/auth/enrol/passkey/options', async (request) => {
    const { person, name } = await resolveEnrolment(request);
    return beginPasskeyRegistration(services, { person, name }, (await store.factors.byPerson(person.id)).passkeys);
  });

  app.post(
    '/auth/enrol/passkey',
    reading(
      z.object({ name: PasskeyName, passkey: RegistrationResponse }),
      async ({ name, passkey }, request, reply) => {
        const { person, context, done } = await resolveEnrolment(request);
        const accepted = await finishPasskeyRegistration(services, person.id, passkey);
        await execute(addPasskey, { personId: person.id, name, ...accepted }, context);
        return done(reply);
      },
    ),
  );

  app.post('/auth/backup-codes', async (request) => {
    const signedIn = await http.requireSignedIn(request);
    const backupCodes = drawBackupCodes();
    const input = { personId: signedIn.person.id, backupCodeHashes: backupCodes.map(backupCodeHash) };
    await execute(renewBackupCodes, input, http.context(request, signedIn));
    return { backupCodes };
  });
}
