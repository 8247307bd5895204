import { ConfirmAuthenticator, PasskeyName } from '@countersign/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Person } from '../../admins/model/person.js';
import { type Context, execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { actorFrom, actorOf } from '../../model/adminActor.js';
import { addressOf } from '../../transport/http/address.js';
import { addAuthenticator } from '../commands/addAuthenticator.js';
import { addPasskey } from '../commands/addPasskey.js';
import { renewBackupCodes } from '../commands/renewBackupCodes.js';
import { enrolment, mayEnrol, openEnrolment, vouchedFor } from '../flows/enrolment.js';
import { entrantOf, finish } from '../flows/enter.js';
import { acceptPasskey, offerPasskey } from '../flows/passkey.js';
import { backupCodeHash, drawBackupCodes } from '../model/backupCodes.js';
import type { Door } from './door.js';
import { NewPasskey } from './passkeyAnswer.js';

/** Who sets up a second factor, in what context, and what follows when it is done. */
interface Enrolling {
  readonly person: Person;
  readonly context: Context;
  done(reply: FastifyReply): Promise<object>;
}

/** Setting up second factors: from within a session, or on the way into an account that asks for one. */
export function enrolRoutes(app: FastifyInstance, door: Door): void {
  const { desk } = door;
  const { store, seal, now } = desk;

  const enrolling = async (request: FastifyRequest): Promise<Enrolling> => {
    const signedIn = await door.signedIn(request);
    if (signedIn) {
      const { session, person } = signedIn;
      mayEnrol(signedIn, actorOf(signedIn), now());
      const done = async () => {
        await store.factors.sessionProven(session.id, person.id, now());
        return { next: 'DONE' };
      };
      return { person, context: door.context(request, signedIn), done };
    }
    const token = door.underWay(request) ?? '';
    const entrant = await entrantOf(desk, token);
    const { admin, method } = entrant;
    const person = await store.open.personById(admin.personId);
    if (!person) throw new Unauthenticated();
    const { accountId } = admin;
    // Somebody with a second factor proves that one instead; addAuthenticator and addPasskey would else let in whoever
    // knows the password alone.
    const { totp, passkeys } = await store.factors.of(person.id);
    if (totp || passkeys.length > 0) throw new Unauthenticated('Sign in with your second factor first.');
    if (method === 'IDENTITY_PROVIDER' && person.passwordHash !== null) throw new Unauthenticated(vouchedFor);
    return {
      person,
      context: { store, seal, actor: actorFrom(admin), accountId, address: addressOf(request), now },
      done: async (reply) => door.answer(request, reply, await finish(desk, token, entrant, door.visitor(request))),
    };
  };

  app.post('/auth/enrol/authenticator/begin', async (request) => {
    const { person } = await enrolling(request);
    return enrolment(desk, person);
  });

  app.post('/auth/enrol/authenticator', async (request, reply) => {
    const { sealed, code } = parse(ConfirmAuthenticator, request.body);
    const { person, context, done } = await enrolling(request);
    const proved = await openEnrolment(desk, person.id, sealed, code);
    const backupCodes = drawBackupCodes();
    const input = { personId: person.id, ...proved, backupCodeHashes: backupCodes.map(backupCodeHash) };
    await execute(addAuthenticator, input, context);
    return { ...(await done(reply)), backupCodes };
  });

  app.post('/auth/enrol/passkey/begin', async (request) => {
    const { person } = await enrolling(request);
    return offerPasskey(desk, person, (await store.factors.of(person.id)).passkeys);
  });

  app.post('/auth/enrol/passkey', async (request, reply) => {
    const { name, passkey } = parse(z.object({ name: PasskeyName, passkey: NewPasskey }), request.body);
    const { person, context, done } = await enrolling(request);
    const accepted = await acceptPasskey(desk, person.id, passkey);
    await execute(addPasskey, { personId: person.id, name, ...accepted }, context);
    return done(reply);
  });

  app.post('/auth/backup-codes', async (request) => {
    const signedIn = await door.mustBeSignedIn(request);
    const backupCodes = drawBackupCodes();
    const input = { personId: signedIn.person.id, backupCodeHashes: backupCodes.map(backupCodeHash) };
    await execute(renewBackupCodes, input, door.context(request, signedIn));
    return { backupCodes };
  });
}
