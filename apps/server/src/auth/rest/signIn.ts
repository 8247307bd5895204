import { JoinIdentities, Passcode, SignIn } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { execute } from '../../execution/execute.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { attempt, byAddress } from '../../limits/attempts.js';
import { addressOf } from '../../transport/http/address.js';
import { reading } from '../../transport/http/reading.js';
import { signOut } from '../commands/signOut.js';
import { authenticateByPassword } from '../flows/authenticateByPassword.js';
import { beginSession, continueSignIn, finishSignIn, requirePendingSignIn } from '../flows/continueSignIn.js';
import { proveOther } from '../flows/join.js';
import { beginPasskeyAuthentication, finishPasskeyAuthentication, provePasskey } from '../flows/passkey.js';
import { resolveSignInAdmin } from '../flows/resolveSignInAdmin.js';
import { verifyPasscode } from '../flows/verifyPasscode.js';
import type { AuthHttp } from './authHttp.js';
import { AuthenticationResponse } from './passkeyResponses.js';

/** Signing in, step by step, and out. */
export function signInRoutes(app: FastifyInstance, http: AuthHttp): void {
  const { services } = http;
  const { store } = services;

  app.post(
    '/auth/sign-in',
    reading(SignIn, async (typed, request, reply) => {
      const visitor = http.visitor(request);
      const pending = await authenticateByPassword(services, typed, visitor);
      return http.sendStep(request, reply, await continueSignIn(services, pending, visitor));
    }),
  );

  app.post(
    '/auth/sign-in/passcode',
    reading(Passcode, async ({ code }, request, reply) => {
      const token = http.pendingSignInToken(request) ?? '';
      const pending = await requirePendingSignIn(services, token);
      const visitor = http.visitor(request);
      const { personId } = pending.admin;
      await verifyPasscode(services, personId, await store.factors.byPerson(personId), code, visitor);
      return http.sendStep(request, reply, await finishSignIn(services, token, pending, visitor));
    }),
  );

  // With a pending sign-in it asks for that person's passkeys, else for any that the browser has for us.
  app.post('/auth/sign-in/passkey/options', async (request) => {
    const token = http.pendingSignInToken(request);
    const pending = token && (await requirePendingSignIn(services, token).catch(() => undefined));
    if (!pending) {
      // Each is remembered for five minutes: a stranger must not fill the database with them.
      const attemptLimits = [byAddress('passkey-question', addressOf(request))];
      return attempt(
        store.limits,
        attemptLimits,
        services.now(),
        () => beginPasskeyAuthentication(services, 'SIGN_IN'),
        {
          keep: true,
        },
      );
    }
    const { personId } = pending.admin;
    return beginPasskeyAuthentication(services, 'SIGN_IN', {
      personId,
      passkeys: (await store.factors.byPerson(personId)).passkeys,
    });
  });

  app.post(
    '/auth/sign-in/passkey',
    reading(AuthenticationResponse, async (response, request, reply) => {
      const visitor = http.visitor(request);
      const token = http.pendingSignInToken(request);
      const pending = token ? await requirePendingSignIn(services, token).catch(() => undefined) : undefined;
      if (token && pending) {
        await provePasskey(services, 'SIGN_IN', pending.admin.personId, response, visitor);
        return http.sendStep(request, reply, await finishSignIn(services, token, pending, visitor));
      }
      const attemptLimits = [byAddress('passkey', addressOf(request))];
      const admin = await attempt(store.limits, attemptLimits, services.now(), async () => {
        const found = await resolveSignInAdmin(
          store,
          await finishPasskeyAuthentication(services, 'SIGN_IN', null, response),
        );
        if (!found) throw new Unauthenticated('This passkey was not accepted. Try again, or use another way.');
        return found;
      });
      return http.sendStep(request, reply, await beginSession(services, { admin, method: 'PASSKEY' }, true, visitor));
    }),
  );

  app.post(
    '/auth/join',
    reading(JoinIdentities, async ({ password }, request, reply) => {
      const visitor = http.visitor(request);
      const pending = await proveOther(services, await http.requireSignedIn(request), password, visitor);
      return http.sendStep(request, reply, await continueSignIn(services, pending, visitor));
    }),
  );

  app.post('/auth/sign-out', async (request, reply) => {
    const signedIn = await http.signedIn(request);
    http.clearSession(reply);
    if (signedIn) await execute(signOut, { sessionId: signedIn.session.id }, http.context(request, signedIn));
    return {};
  });
}
