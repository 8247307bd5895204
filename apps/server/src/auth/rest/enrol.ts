import { ConfirmAuthenticator, PasskeyName } from '@countersign/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Person } from '../../admins/model/person.js';
import { type Context, execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { actorForAdmin, sessionActor } from '../../model/adminActor.js';
import { addressOf } from '../../transport/http/address.js';
import { addAuthenticator } from '../commands/addAuthenticator.js';
import { addPasskey } from '../commands/addPasskey.js';
import { renewBackupCodes } from '../commands/renewBackupCodes.js';
import { finishSignIn, requirePendingSignIn } from '../flows/continueSignIn.js';
import { assertMayEnrol, beginEnrolment, ownPasswordRequired, verifyEnrolment } from '../flows/enrolment.js';
import { beginPasskeyRegistration, finishPasskeyRegistration } from '../flows/passkey.js';
import { backupCodeHash, drawBackupCodes } from '../model/backupCodes.js';
import type { AuthCookies } from './authCookies.js';
import { NewPasskey } from './passkeyAnswer.js';

/** Who sets up a second factor, in what context, and what follows when it is done. */
interface EnrolmentContext {
  readonly person: Person;
  /** What they are called where they set it up. */
  readonly name: string;
  readonly context: Context;
  done(reply: FastifyReply): Promise<object>;
}

/** Setting up second factors: from within a session, or on the way into an account that asks for one. */
export function enrolRoutes(app: FastifyInstance, cookies: AuthCookies): void {
  const { services } = cookies;
  const { store, seal, now } = services;

  const resolveEnrolment = async (request: FastifyRequest): Promise<EnrolmentContext> => {
    const signedIn = await cookies.signedIn(request);
    if (signedIn) {
      const { session, person } = signedIn;
      assertMayEnrol(signedIn, sessionActor(signedIn), now());
      const done = async () => {
        await store.factors.recordStepUp(session.id, person.id, now());
        return { next: 'DONE' };
      };
      return { person, name: signedIn.admin.name, context: cookies.context(request, signedIn), done };
    }
    const token = cookies.pendingSignInToken(request) ?? '';
    const pending = await requirePendingSignIn(services, token);
    const { admin, method } = pending;
    const person = await store.open.personById(admin.personId);
    if (!person) throw new Unauthenticated();
    const { accountId } = admin;
    // Somebody with a second factor proves that one instead; addAuthenticator and addPasskey would else let in whoever
    // knows the password alone.
    const { totp, passkeys } = await store.factors.of(person.id);
    if (totp || passkeys.length > 0) throw new Unauthenticated('Sign in with your second factor first.');
    if (method === 'IDENTITY_PROVIDER' && person.passwordHash !== null) throw new Unauthenticated(ownPasswordRequired);
    return {
      person,
      name: admin.name,
      context: { store, seal, actor: actorForAdmin(admin), accountId, address: addressOf(request), now },
      done: async (reply) =>
        cookies.sendStep(request, reply, await finishSignIn(services, token, pending, cookies.visitor(request))),
    };
  };

  app.post('/auth/enrol/authenticator/begin', async (request) => {
    const { person } = await resolveEnrolment(request);
    return beginEnrolment(services, person);
  });

  app.post('/auth/enrol/authenticator', async (request, reply) => {
    const { sealed, code } = parse(ConfirmAuthenticator, request.body);
    const { person, context, done } = await resolveEnrolment(request);
    const proved = await verifyEnrolment(services, person.id, sealed, code);
    const backupCodes = drawBackupCodes();
    const input = { personId: person.id, ...proved, backupCodeHashes: backupCodes.map(backupCodeHash) };
    await execute(addAuthenticator, input, context);
    return { ...(await done(reply)), backupCodes };
  });

  app.post('/auth/enrol/passkey/begin', async (request) => {
    const { person, name } = await resolveEnrolment(request);
    return beginPasskeyRegistration(services, { person, name }, (await store.factors.of(person.id)).passkeys);
  });

  app.post('/auth/enrol/passkey', async (request, reply) => {
    const { name, passkey } = parse(z.object({ name: PasskeyName, passkey: NewPasskey }), request.body);
    const { person, context, done } = await resolveEnrolment(request);
    const accepted = await finishPasskeyRegistration(services, person.id, passkey);
    await execute(addPasskey, { personId: person.id, name, ...accepted }, context);
    return done(reply);
  });

  app.post('/auth/backup-codes', async (request) => {
    const signedIn = await cookies.requireSignedIn(request);
    const backupCodes = drawBackupCodes();
    const input = { personId: signedIn.person.id, backupCodeHashes: backupCodes.map(backupCodeHash) };
    await execute(renewBackupCodes, input, cookies.context(request, signedIn));
    return { backupCodes };
  });
}
