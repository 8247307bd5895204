import { Passcode, SignIn } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { attempt, byAddress } from '../../limits/attempts.js';
import { addressOf } from '../../transport/http/address.js';
import { signOut } from '../commands/signOut.js';
import { beginSession, continueSignIn, finishSignIn, requirePendingSignIn } from '../flows/continueSignIn.js';
import { verifyPasscode } from '../flows/passcode.js';
import { beginPasskeyAuthentication, verifyPasskey } from '../flows/passkey.js';
import { resolveSignInAdmin } from '../flows/resolveSignInAdmin.js';
import { verifyPassword } from '../flows/verifyPassword.js';
import type { AuthCookies } from './authCookies.js';
import { PasskeyAnswer } from './passkeyAnswer.js';

/** Signing in, step by step, and out. */
export function signInRoutes(app: FastifyInstance, cookies: AuthCookies): void {
  const { services } = cookies;
  const { store } = services;

  app.post('/auth/sign-in', async (request, reply) => {
    const typed = parse(SignIn, request.body);
    const visitor = cookies.visitor(request);
    const pending = await verifyPassword(services, typed, visitor);
    return cookies.sendStep(request, reply, await continueSignIn(services, pending, visitor));
  });

  app.post('/auth/sign-in/passcode', async (request, reply) => {
    const { code } = parse(Passcode, request.body);
    const token = cookies.pendingSignInToken(request) ?? '';
    const pending = await requirePendingSignIn(services, token);
    const visitor = cookies.visitor(request);
    const { personId } = pending.admin;
    await verifyPasscode(services, personId, await store.factors.of(personId), code, visitor);
    return cookies.sendStep(request, reply, await finishSignIn(services, token, pending, visitor));
  });

  // With a sign-in under way it asks for that person's passkeys, else for any that the browser has for us.
  app.post('/auth/sign-in/passkey/ask', async (request) => {
    const token = cookies.pendingSignInToken(request);
    const pending = token && (await requirePendingSignIn(services, token).catch(() => undefined));
    if (!pending) {
      // Each is remembered for five minutes: a stranger must not fill the database with them.
      const bounds = [byAddress('passkey-question', addressOf(request))];
      return attempt(store.limits, bounds, services.now(), () => beginPasskeyAuthentication(services, 'SIGN_IN'), {
        keep: true,
      });
    }
    const { personId } = pending.admin;
    return beginPasskeyAuthentication(services, 'SIGN_IN', {
      personId,
      passkeys: (await store.factors.of(personId)).passkeys,
    });
  });

  app.post('/auth/sign-in/passkey', async (request, reply) => {
    const response = parse(PasskeyAnswer, request.body);
    const visitor = cookies.visitor(request);
    const token = cookies.pendingSignInToken(request);
    const pending = token ? await requirePendingSignIn(services, token).catch(() => undefined) : undefined;
    if (token && pending) {
      await verifyPasskey(services, 'SIGN_IN', pending.admin.personId, response);
      return cookies.sendStep(request, reply, await finishSignIn(services, token, pending, visitor));
    }
    const bounds = [byAddress('passkey', addressOf(request))];
    const admin = await attempt(store.limits, bounds, services.now(), async () => {
      const found = await resolveSignInAdmin(store, await verifyPasskey(services, 'SIGN_IN', null, response));
      if (!found) throw new Unauthenticated('This passkey was not accepted. Try again, or use another way.');
      return found;
    });
    return cookies.sendStep(request, reply, await beginSession(services, { admin, method: 'PASSKEY' }, true, visitor));
  });

  app.post('/auth/sign-out', async (request, reply) => {
    const signedIn = await cookies.signedIn(request);
    cookies.clearSession(reply);
    if (signedIn) await execute(signOut, { sessionId: signedIn.session.id }, cookies.context(request, signedIn));
    return {};
  });
}
