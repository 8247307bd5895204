import { Passcode } from '@countersign/schema';
import type { FastifyInstance } from 'fastify';
import { parse } from '../../kernel/parse.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { provePasscode } from '../flows/passcode.js';
import { askForPasskey, provePasskey } from '../flows/passkey.js';
import type { Door } from './door.js';
import { PasskeyAnswer } from './passkeyAnswer.js';

/** Confirming, in a session, that it is still the same person: good for this session and a few minutes. */
export function stepUpRoutes(app: FastifyInstance, door: Door): void {
  const { desk } = door;
  const { store, now } = desk;

  const proven = async (sessionId: string, personId: string) => {
    if (!(await store.factors.sessionProven(sessionId, personId, now()))) throw new Unauthenticated();
    return {};
  };

  app.post('/auth/step-up/passcode', async (request) => {
    const { session, person } = await door.mustBeSignedIn(request);
    const { code } = parse(Passcode, request.body);
    await provePasscode(desk, person.id, await store.factors.of(person.id), code, door.visitor(request));
    return proven(session.id, person.id);
  });

  app.post('/auth/step-up/passkey/ask', async (request) => {
    const { person } = await door.mustBeSignedIn(request);
    const { passkeys } = await store.factors.of(person.id);
    return askForPasskey(desk, 'STEP_UP', { personId: person.id, passkeys });
  });

  app.post('/auth/step-up/passkey', async (request) => {
    const { session, person } = await door.mustBeSignedIn(request);
    await provePasskey(desk, 'STEP_UP', person.id, parse(PasskeyAnswer, request.body));
    return proven(session.id, person.id);
  });
}
