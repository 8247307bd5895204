import type { SignedIn } from '../../model/signedIn.js';
import type { Module } from '../../modules/model/module.js';
import { type Access, grantableScopes, grantedAccess } from '../accessToken/grantedAccess.js';
import { identityScopes } from '../accessToken/identityScopes.js';
import { consentedScopes } from '../model/consentedScopes.js';
import type { Delegate } from '../model/delegate.js';
import { OAuthError } from '../model/oauthError.js';
import type { Parts } from '../parts.js';
import { answerTo, refusalTo } from './answerTo.js';
import { consentQuestion } from './consentQuestion.js';
import { trustedDestination } from './destination.js';
import { againFrom, isFresh } from './freshSignIn.js';
import { issueCode } from './issueCode.js';
import type { Outcome } from './outcome.js';
import { readAuthorizationParameters } from './parameters.js';
import { placeOf } from './person.js';
import { digestOf, proofFor } from './proof.js';
import type { AuthorizationRequest, Destination } from './request.js';
import { understood } from './understood.js';

/** A browser that comes with an authorization request. */
export interface Visit {
  readonly query: string;
  readonly signedIn: SignedIn | undefined;
  /** The person's answer, when they were asked. */
  readonly consented?: 'allowed' | 'denied';
  /** A digest of the question that they answered. */
  readonly shown?: string;
  readonly address: string;
}

/**
 * The authorization endpoint (RFC 6749 §3.1), step by step.
 * @throws OAuthError to be shown to the person: until the destination is trusted, nothing is sent there
 */
export async function authorizationEndpoint(
  { query, signedIn, consented, shown, address }: Visit,
  parts: Parts,
): Promise<Outcome> {
  const parameters = readAuthorizationParameters(query); //                 RFC 6749 §3.1
  const destination = await trustedDestination(parameters, parts); //       RFC 6749 §4.1.2.1, RFC 9700 §4.1.3
  return refusedAtDestination(destination, parts, async () => {
    const request = understood(parameters, destination, query); //          RFC 6749 §4.1.1, RFC 7636 §4.3
    const scopes = askedOfClient(request); //                               RFC 6749 §3.3, RFC 8707 §2
    if (!signedIn || !isFresh(signedIn, request, parts.now(), parts.mac)) return signInFirst(request, parts);
    const person = await placeOf(signedIn, request.client, parts);
    if (typeof person === 'string') {
      silent(request, 'interaction_required');
      return { kind: 'WRONG_PERSON', obstacle: person, clientName: request.client.name, query };
    }
    if (consented === 'denied') throw new OAuthError('access_denied', 'The person did not allow it.');
    const access = boundBy(person, request, scopes);
    const question = consentQuestion(request, access, await described(access, request, parts), person);
    const digest = digestOf(question, parts.mac);
    // Whoever allowed something did not allow what it has become while they read: they are asked about that.
    const isAllowed = consented === 'allowed' && shown === digest;
    if (!isAllowed && mustAsk(request, person, access.scopes)) {
      silent(request, 'consent_required'); //                               OpenID Connect Core §3.1.2.4
      const proof = proofFor(signedIn, query, digest, parts.now(), parts.mac);
      return { kind: 'CONSENT', question: { ...question, proof } };
    }
    if (isAllowed) await parts.consent(person, request, access.scopes, address);
    const code = await issueCode(request, access.scopes, person, signedIn, parts); // RFC 6749 §4.1.2
    return answerTo(request, parts.issuer, { code }); //                    RFC 9207
  });
}

async function refusedAtDestination(destination: Destination, { issuer }: Parts, work: () => Promise<Outcome>) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OAuthError && error.status < 500) return refusalTo(destination, issuer, error);
    throw error;
  }
}

/** @throws OAuthError when the request forbids to ask the person anything (OpenID Connect Core §3.1.2.6) */
function silent(
  { prompts }: AuthorizationRequest,
  code: 'login_required' | 'consent_required' | 'interaction_required',
) {
  if (prompts.has('none')) throw new OAuthError(code, 'The person would have to be asked.');
}

function signInFirst(request: AuthorizationRequest, { now, mac }: Parts): Outcome {
  silent(request, 'login_required');
  return { kind: 'SIGN_IN', query: againFrom(request.query, now(), mac), loginHint: request.loginHint };
}

/** The modules of a request with the words of their scopes, which a token needs none of. */
const described = ({ modules }: Access, { client }: AuthorizationRequest, { store }: Parts): Promise<Module[]> =>
  store.within(client.accountId).modules.byIds(modules.map(({ id }) => id));

/** @throws OAuthError for what the client itself was not granted, whoever the person is */
function askedOfClient({ client, scopes, resources }: AuthorizationRequest): readonly string[] | undefined {
  const modules = scopes?.filter((scope) => !identityScopes.includes(scope));
  grantedAccess(client, { scopes: modules, resources });
  return scopes;
}

/** The person passes on what they have themselves; the rest of what was asked falls away (RFC 6749 §3.3). */
function boundBy(
  delegate: Delegate,
  { client, resources }: AuthorizationRequest,
  asked: readonly string[] | undefined,
) {
  const theirs = grantableScopes(client, delegate);
  return grantedAccess(client, { scopes: asked?.filter((scope) => theirs.has(scope)), resources, delegate });
}

function mustAsk(
  { client, prompts, redirectUri }: AuthorizationRequest,
  { consent }: Delegate,
  scopes: readonly string[],
) {
  // RFC 8252 §8.6: any program on the machine can pretend to be one that listens there.
  const isImpersonable = client.type === 'PUBLIC' && !redirectUri.startsWith('https:');
  // Whoever may change the client could have added an address of their own since (RFC 9700 §4.1).
  const allowed = consentedScopes(consent, { redirectUri, environment: client.environment });
  return prompts.has('consent') || isImpersonable || !allowed || !scopes.every((scope) => allowed.includes(scope));
}
