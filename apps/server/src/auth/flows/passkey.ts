import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Person } from '../../admins/model/person.js';
import { sha256 } from '../../kernel/credential.js';
import { minute } from '../../kernel/duration.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import type { PasskeyRecord } from '../model/factors.js';
import type { AuthServices, Visitor } from './services.js';

/** Loaded by the first passkey, with the formats of certificates that it brings. */
const webauthn = () => import('@simplewebauthn/server');

/** What a challenge is answered for; an answer to one is not taken for another. */
export type PasskeyPurpose = 'SIGN_IN' | 'STEP_UP' | 'ENROL';

const challengeLifetime = 5 * minute;

const relyingParty = (publicUrl: string) => ({ id: new URL(publicUrl).hostname, origin: new URL(publicUrl).origin });

async function saveChallenge(
  services: AuthServices,
  challenge: string,
  purpose: PasskeyPurpose,
  personId: string | null,
) {
  const expiresAt = services.now() + challengeLifetime;
  await services.store.tickets.keep({
    hash: sha256(challenge),
    kind: 'PASSKEY',
    personId,
    data: purpose,
    expiresAt,
  });
}

const passkeyRefused = () => new Unauthenticated('This passkey was not accepted. Try again, or use another way.');

function challengeIn(clientData: string): string {
  try {
    return String(JSON.parse(Buffer.from(clientData, 'base64url').toString()).challenge);
  } catch {
    throw passkeyRefused();
  }
}

// The library throws for everything that does not fit, with words for a developer.
const requireVerified = <T extends { verified: boolean }>(check: Promise<T>): Promise<T & { verified: true }> =>
  check.then(
    (answer) => {
      if (!answer.verified) throw passkeyRefused();
      return answer as T & { verified: true };
    },
    () => {
      throw passkeyRefused();
    },
  );

/** Takes the challenge that a response answers; it is good once. @throws Unauthenticated when it is not ours */
async function takeChallenge(
  services: AuthServices,
  clientData: string,
  purpose: PasskeyPurpose,
  personId: string | null,
) {
  const challenge = challengeIn(clientData);
  const ticket = await services.store.tickets.take(sha256(challenge), 'PASSKEY', services.now());
  if (ticket?.data !== purpose || ticket.personId !== personId) throw passkeyRefused();
  return challenge;
}

/** Asks for one of a person's passkeys; or, when nobody is named yet, for any that the browser has for us. */
export async function beginPasskeyAuthentication(
  services: AuthServices,
  purpose: PasskeyPurpose,
  of?: { personId: string; passkeys: readonly PasskeyRecord[] },
) {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(services.publicUrl).id,
    userVerification: 'required',
    allowCredentials: (of?.passkeys ?? []).map(({ id, transports }) => ({ id, transports: [...transports] })),
  });
  await saveChallenge(services, options.challenge, purpose, of?.personId ?? null);
  return options;
}

/**
 * Finds whose passkey answered. The authenticator must have verified its user, by a fingerprint or a PIN: a passkey then
 * is two factors in one. `personId` is whose it must be, if that is known.
 * @throws Unauthenticated
 */
export async function finishPasskeyAuthentication(
  services: AuthServices,
  purpose: PasskeyPurpose,
  personId: string | null,
  response: AuthenticationResponseJSON,
): Promise<string> {
  const expectedChallenge = await takeChallenge(services, response.response.clientDataJSON, purpose, personId);
  const passkey = await services.store.factors.passkey(response.id);
  if (!passkey || (personId !== null && passkey.personId !== personId)) throw passkeyRefused();
  const { id, publicKey, counter } = passkey;
  const { origin, id: expectedRPID } = relyingParty(services.publicUrl);
  const { verifyAuthenticationResponse } = await webauthn();
  const { authenticationInfo } = await requireVerified(
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    }),
  );
  await services.store.factors.recordPasskeyUse(id, authenticationInfo.newCounter, services.now());
  return passkey.personId;
}

/** Has somebody who is known already prove one of their passkeys. */
export const provePasskey = (
  services: AuthServices,
  purpose: PasskeyPurpose,
  personId: string,
  response: AuthenticationResponseJSON,
  { address }: Visitor,
): Promise<string> =>
  services.failures.watch({ kind: 'failedSecondFactors', who: personId, personId, address }, () =>
    finishPasskeyAuthentication(services, purpose, personId, response),
  );

/** Asks the browser to make a passkey for a person. */
export async function beginPasskeyRegistration(
  services: AuthServices,
  { person, name }: { readonly person: Person; readonly name: string },
  passkeys: readonly PasskeyRecord[],
) {
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Countersign',
    rpID: relyingParty(services.publicUrl).id,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  await saveChallenge(services, options.challenge, 'ENROL', person.id);
  return options;
}

/** What is to be kept of a passkey that was just made. @throws Unauthenticated when it does not fit what was asked */
export async function finishPasskeyRegistration(
  services: AuthServices,
  personId: string,
  response: RegistrationResponseJSON,
) {
  const expectedChallenge = await takeChallenge(services, response.response.clientDataJSON, 'ENROL', personId);
  const { origin, id: expectedRPID } = relyingParty(services.publicUrl);
  const { verifyRegistrationResponse } = await webauthn();
  const { registrationInfo } = await requireVerified(
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
