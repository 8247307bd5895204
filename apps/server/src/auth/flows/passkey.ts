import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Person } from '../../admins/model/person.js';
import { minute } from '../../kernel/duration.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import type { PasskeyRecord } from '../model/factors.js';
import { tokenHash } from '../model/token.js';
import type { Desk } from './desk.js';

/** What a challenge is answered for; an answer to one is not taken for another. */
export type PasskeyPurpose = 'SIGN_IN' | 'STEP_UP' | 'ENROL';

const lifetime = 5 * minute;

const relyingParty = (publicUrl: string) => ({ id: new URL(publicUrl).hostname, origin: new URL(publicUrl).origin });

async function keepChallenge(desk: Desk, challenge: string, purpose: PasskeyPurpose, personId: string | null) {
  const expiresAt = desk.now() + lifetime;
  await desk.store.tickets.keep({ hash: tokenHash(challenge), kind: 'PASSKEY', personId, data: purpose, expiresAt });
}

const refused = () => new Unauthenticated('This passkey was not accepted. Try again, or use another way.');

function challengeIn(clientData: string): string {
  try {
    return String(JSON.parse(Buffer.from(clientData, 'base64url').toString()).challenge);
  } catch {
    throw refused();
  }
}

// The library throws for everything that does not fit, with words for a developer.
const verified = <T extends { verified: boolean }>(check: Promise<T>): Promise<T & { verified: true }> =>
  check.then(
    (answer) => {
      if (!answer.verified) throw refused();
      return answer as T & { verified: true };
    },
    () => {
      throw refused();
    },
  );

/** Takes the challenge that a response answers; it is good once. @throws Unauthenticated when it is not ours */
async function takeChallenge(desk: Desk, clientData: string, purpose: PasskeyPurpose, personId: string | null) {
  const challenge = challengeIn(clientData);
  const ticket = await desk.store.tickets.take(tokenHash(challenge), 'PASSKEY', desk.now());
  if (ticket?.data !== purpose || ticket.personId !== personId) throw refused();
  return challenge;
}

/** Asks for one of a person's passkeys; or, when nobody is named yet, for any that the browser has for us. */
export async function askForPasskey(
  desk: Desk,
  purpose: PasskeyPurpose,
  of?: { personId: string; passkeys: readonly PasskeyRecord[] },
) {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(desk.publicUrl).id,
    userVerification: 'required',
    allowCredentials: (of?.passkeys ?? []).map(({ id, transports }) => ({ id, transports: [...transports] })),
  });
  await keepChallenge(desk, options.challenge, purpose, of?.personId ?? null);
  return options;
}

/**
 * Finds whose passkey answered. The authenticator must have verified its user, by a fingerprint or a PIN: a passkey then
 * is two factors in one. `personId` is whose it must be, if that is known.
 * @throws Unauthenticated
 */
export async function provePasskey(
  desk: Desk,
  purpose: PasskeyPurpose,
  personId: string | null,
  response: AuthenticationResponseJSON,
): Promise<string> {
  const expectedChallenge = await takeChallenge(desk, response.response.clientDataJSON, purpose, personId);
  const passkey = await desk.store.factors.passkey(response.id);
  if (!passkey || (personId !== null && passkey.personId !== personId)) throw refused();
  const { id, publicKey, counter } = passkey;
  const { origin, id: expectedRPID } = relyingParty(desk.publicUrl);
  const { authenticationInfo } = await verified(
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    }),
  );
  await desk.store.factors.passkeyUsed(id, authenticationInfo.newCounter, desk.now());
  return passkey.personId;
}

/** Asks the browser to make a passkey for a person. */
export async function offerPasskey(desk: Desk, person: Person, passkeys: readonly PasskeyRecord[]) {
  const options = await generateRegistrationOptions({
    rpName: 'Countersign',
    rpID: relyingParty(desk.publicUrl).id,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  await keepChallenge(desk, options.challenge, 'ENROL', person.id);
  return options;
}

/** What is to be kept of a passkey that was just made. @throws Unauthenticated when it does not fit what was asked */
export async function acceptPasskey(desk: Desk, personId: string, response: RegistrationResponseJSON) {
  const expectedChallenge = await takeChallenge(desk, response.response.clientDataJSON, 'ENROL', personId);
  const { origin, id: expectedRPID } = relyingParty(desk.publicUrl);
  const { registrationInfo } = await verified(
    verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID,
      requireUserVerification: true,
    }),
  );
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports };
}
