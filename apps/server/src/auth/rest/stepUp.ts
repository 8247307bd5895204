import { Passcode, StepUpPurpose } from '@countersign/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keepFactors } from '../../customers/flows/keepFactors.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import type { SignedIn } from '../../model/signedIn.js';
import { reading } from '../../transport/http/reading.js';
import { beginPasskeyAuthentication, provePasskey } from '../flows/passkey.js';
import { verifyPasscode } from '../flows/verifyPasscode.js';
import type { AuthHttp } from './authHttp.js';
import { AuthenticationResponse } from './passkeyResponses.js';

/**
 * Confirming, in a session, that it is still the same person: good for this session and a few minutes; and for what asks
 * for a proof of its own, where `purpose` repeats what the refusal said that it is for.
 */
export function stepUpRoutes(app: FastifyInstance, http: AuthHttp): void {
  const { services } = http;
  const { store, now } = services;

  const recordStepUp = async (request: FastifyRequest, signedIn: SignedIn, purpose: string | undefined) => {
    const { session, person } = signedIn;
    if (!(await store.factors.recordStepUp(session.id, person.id, now(), purpose ?? null))) throw new Unauthenticated();
    await keepFactors(person.id, http.context(request, signedIn));
    return {};
  };

  app.post(
    '/auth/step-up/passcode',
    reading(Passcode.extend(StepUpPurpose.shape), async ({ code, purpose }, request) => {
      const signedIn = await http.requireSignedIn(request);
      const { person } = signedIn;
      await verifyPasscode(services, person.id, await store.factors.byPerson(person.id), code, http.visitor(request));
      return recordStepUp(request, signedIn, purpose);
    }),
  );

  app.post('/auth/step-up/passkey/options', async (request) => {
    const { person } = await http.requireSignedIn(request);
    const { passkeys } = await store.factors.byPerson(person.id);
    return beginPasskeyAuthentication(services, 'STEP_UP', { personId: person.id, passkeys });
  });

  app.post(
    '/auth/step-up/passkey',
    reading(AuthenticationResponse.extend(StepUpPurpose.shape), async ({ purpose, ...response }, request) => {
      const signedIn = await http.requireSignedIn(request);
      await provePasskey(services, 'STEP_UP', signedIn.person.id, response, http.visitor(request));
      return recordStepUp(request, signedIn, purpose);
    }),
  );
}
