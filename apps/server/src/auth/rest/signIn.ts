import { Passcode, SignIn } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { attempt, byAddress } from '../../limits/attempts.js';
import { addressOf } from '../../transport/http/address.js';
import { signOut } from '../commands/signOut.js';
import { beginSession, enter, entrantOf, finish } from '../flows/enter.js';
import { entranceOf } from '../flows/entrance.js';
import { provePasscode } from '../flows/passcode.js';
import { askForPasskey, provePasskey } from '../flows/passkey.js';
import { provePassword } from '../flows/provePassword.js';
import type { Door } from './door.js';
import { PasskeyAnswer } from './passkeyAnswer.js';

/** Signing in, step by step, and out. */
export function signInRoutes(app: FastifyInstance, door: Door): void {
  const { desk } = door;
  const { store } = desk;

  app.post('/auth/sign-in', async (request, reply) => {
    const typed = parse(SignIn, request.body);
    const visitor = door.visitor(request);
    const entrant = await provePassword(desk, typed, visitor);
    return door.answer(request, reply, await enter(desk, entrant, visitor));
  });

  app.post('/auth/sign-in/passcode', async (request, reply) => {
    const { code } = parse(Passcode, request.body);
    const token = door.underWay(request) ?? '';
    const entrant = await entrantOf(desk, token);
    const visitor = door.visitor(request);
    const { personId } = entrant.admin;
    await provePasscode(desk, personId, await store.factors.of(personId), code, visitor);
    return door.answer(request, reply, await finish(desk, token, entrant, visitor));
  });

  // With a sign-in under way it asks for that person's passkeys, else for any that the browser has for us.
  app.post('/auth/sign-in/passkey/ask', async (request) => {
    const token = door.underWay(request);
    const entrant = token && (await entrantOf(desk, token).catch(() => undefined));
    if (!entrant) {
      // Each is remembered for five minutes: a stranger must not fill the database with them.
      const bounds = [byAddress('passkey-question', addressOf(request))];
      return attempt(store.limits, bounds, desk.now(), () => askForPasskey(desk, 'SIGN_IN'), { keep: true });
    }
    const { personId } = entrant.admin;
    return askForPasskey(desk, 'SIGN_IN', { personId, passkeys: (await store.factors.of(personId)).passkeys });
  });

  app.post('/auth/sign-in/passkey', async (request, reply) => {
    const response = parse(PasskeyAnswer, request.body);
    const visitor = door.visitor(request);
    const token = door.underWay(request);
    const entrant = token ? await entrantOf(desk, token).catch(() => undefined) : undefined;
    if (token && entrant) {
      await provePasskey(desk, 'SIGN_IN', entrant.admin.personId, response);
      return door.answer(request, reply, await finish(desk, token, entrant, visitor));
    }
    const bounds = [byAddress('passkey', addressOf(request))];
    const admin = await attempt(store.limits, bounds, desk.now(), async () => {
      const found = await entranceOf(store, await provePasskey(desk, 'SIGN_IN', null, response));
      if (!found) throw new Unauthenticated('This passkey was not accepted. Try again, or use another way.');
      return found;
    });
    return door.answer(request, reply, await beginSession(desk, { admin, method: 'PASSKEY' }, true, visitor));
  });

  app.post('/auth/sign-out', async (request, reply) => {
    const signedIn = await door.signedIn(request);
    door.forget(reply);
    if (signedIn) await execute(signOut, { sessionId: signedIn.session.id }, door.context(request, signedIn));
    return {};
  });
}
