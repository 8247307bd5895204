import type { AdminActor } from '../../kernel/actor.js';
import { isSameSecret } from '../../kernel/isSameSecret.js';
import { sessionActor } from '../../model/adminActor.js';
import type { SignedIn } from '../../model/signedIn.js';
import type { Module } from '../../modules/model/module.js';
import { commands } from '../../policy/commands.js';
import { lacksStepUp } from '../../policy/stepUp.js';
import { identityScopes } from '../accessToken/identityScopes.js';
import { type Access, grantableScopes, resolveAccess } from '../accessToken/resolveAccess.js';
import { consentedScopes } from '../model/consentedScopes.js';
import { OAuthError } from '../model/oauthError.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { OAuthServices } from '../services.js';
import { authorizationResponse, errorResponse } from './authorizationResponse.js';
import { consentQuestion } from './consentQuestion.js';
import { consentToken, questionDigest } from './consentToken.js';
import { isSignInFresh, resumeQuery } from './freshSignIn.js';
import { issueCode } from './issueCode.js';
import { resolveResourceOwner } from './member.js';
import type { AuthorizationOutcome } from './outcome.js';
import { type AuthorizationParameters, readAuthorizationParameters } from './parameters.js';
import { parseAuthorizationRequest } from './parseAuthorizationRequest.js';
import { trustedRedirectTarget } from './redirectTarget.js';
import type { AuthorizationRequest, RedirectTarget } from './request.js';

/** A browser that comes with an authorization request. */
export interface BrowserRequest {
  readonly query: string;
  readonly signedIn: SignedIn | undefined;
  /** The person's answer, when they were asked. */
  readonly decision?: 'allowed' | 'denied';
  /** A digest of the question that they answered. */
  readonly shownDigest?: string;
  readonly address: string;
}

/**
 * The authorization endpoint (RFC 6749 §3.1), step by step.
 * @throws OAuthError to be shown to the person: until the destination is trusted, nothing is sent there
 */
export async function authorizationEndpoint(
  { query, signedIn, decision, shownDigest, address }: BrowserRequest,
  services: OAuthServices,
): Promise<AuthorizationOutcome> {
  const parameters = readAuthorizationParameters(query); // RFC 6749 §3.1
  const redirectTarget = await trustedRedirectTarget(parameters, signedIn, services); // RFC 6749 §4.1.2.1, RFC 9700 §4.1.3
  const errorTarget = { redirectTarget, query, isSignInFirst: !signedIn && !isSilent(parameters) };
  return sendErrors(errorTarget, services, async () => {
    const request = parseAuthorizationRequest(parameters, redirectTarget, query); // RFC 6749 §4.1.1, RFC 7636 §4.3
    const scopes = requireGrantedScopes(request); // RFC 6749 §3.3, RFC 8707 §2
    if (!signedIn || !isSignInFresh(signedIn, request, services.now(), services.mac))
      return askToSignIn(request, services);
    const resourceOwner = await resolveResourceOwner(signedIn, request.client, services);
    if (typeof resourceOwner === 'string') {
      assertPromptAllowed(request, 'interaction_required');
      const clientName = resourceOwner === 'NOT_A_MEMBER' ? undefined : request.client.name;
      return { kind: 'NOT_ALLOWED', reason: resourceOwner, clientName, query };
    }
    assertExpectedSubject(request, resourceOwner);
    if (decision === 'denied') throw new OAuthError('access_denied', 'The person denied the request.');
    const access = narrowToResourceOwner(resourceOwner, request, scopes);
    if (requiresStepUp(resourceOwner, signedIn, access.scopes, services.now())) {
      assertPromptAllowed(request, 'interaction_required');
      return { kind: 'STEP_UP', query };
    }
    const question = consentQuestion(request, access, await describeModules(access, request, services), resourceOwner);
    const digest = questionDigest(question, services.mac);
    // Whoever allowed something did not allow what it has become while they read: they are asked about that.
    const isAllowed = decision === 'allowed' && isSameSecret(shownDigest, digest);
    if (!isAllowed && needsConsent(request, resourceOwner, access.scopes)) {
      assertPromptAllowed(request, 'consent_required'); // OpenID Connect Core §3.1.2.4
      const token = consentToken(signedIn, query, digest, services.now(), services.mac);
      return { kind: 'CONSENT', question: { ...question, consentToken: token } };
    }
    if (isAllowed)
      await services.recordConsent(consentingAdmin(resourceOwner, signedIn), request, access.scopes, address);
    const code = await issueCode(request, access.scopes, resourceOwner, signedIn, services); // RFC 6749 §4.1.2
    return authorizationResponse(request, services.issuer, { code }); // RFC 9207
  });
}

/** OpenID Connect Core §3.1.2.1, whatever else the request says: it may be wrong in all the rest. */
const isSilent = ({ values }: AuthorizationParameters): boolean =>
  values.get('prompt')?.split(' ').includes('none') === true;

interface ErrorTarget {
  readonly redirectTarget: RedirectTarget;
  readonly query: string;
  readonly isSignInFirst: boolean;
}

/**
 * Sends errors to the client. A browser in which nobody is signed in is not sent to any host that a client registered: the
 * person signs in first, and then the request is looked at again (RFC 9700 §4.11.2).
 */
async function sendErrors(
  { redirectTarget, query, isSignInFirst }: ErrorTarget,
  { issuer, now, mac }: OAuthServices,
  work: () => Promise<AuthorizationOutcome>,
): Promise<AuthorizationOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OAuthError) || error.status >= 500) throw error;
    if (isSignInFirst) return { kind: 'SIGN_IN', query: resumeQuery(query, now(), mac), loginHint: undefined };
    return errorResponse(redirectTarget, issuer, error);
  }
}

/** @throws OAuthError when the request forbids to ask the person anything (OpenID Connect Core §3.1.2.6) */
function assertPromptAllowed(
  { prompts }: AuthorizationRequest,
  code: 'login_required' | 'consent_required' | 'interaction_required',
) {
  if (prompts.has('none')) throw new OAuthError(code, 'This requires the interaction of the person.');
}

/** @throws OAuthError when a silent request is for somebody else than who is signed in (OpenID Connect Core §3.1.2.1) */
function assertExpectedSubject(request: AuthorizationRequest, { adminId }: ResourceOwner): void {
  const { expectedSubject } = request;
  if (expectedSubject !== undefined && expectedSubject !== adminId) assertPromptAllowed(request, 'login_required');
}

function askToSignIn(request: AuthorizationRequest, { now, mac }: OAuthServices): AuthorizationOutcome {
  assertPromptAllowed(request, 'login_required');
  return { kind: 'SIGN_IN', query: resumeQuery(request.query, now(), mac), loginHint: request.loginHint };
}

/** The modules of a request with the words of their scopes, which a token needs none of. */
const describeModules = (
  { modules }: Access,
  { client }: AuthorizationRequest,
  { store }: OAuthServices,
): Promise<Module[]> => store.within(client.accountId).modules.byIds(modules.map(({ id }) => id));

/** @throws OAuthError for what the client itself was not granted, whoever the person is */
function requireGrantedScopes({ client, scopes, resources }: AuthorizationRequest): readonly string[] | undefined {
  const modules = scopes?.filter((scope) => !identityScopes.includes(scope));
  resolveAccess(client, { scopes: modules, resources });
  return scopes;
}

/** The person passes on what they have themselves; the rest of what was asked falls away (RFC 6749 §3.3). */
function narrowToResourceOwner(
  resourceOwner: ResourceOwner,
  { client, resources }: AuthorizationRequest,
  requestedScopes: readonly string[] | undefined,
) {
  const theirs = grantableScopes(client, resourceOwner);
  return resolveAccess(client, {
    scopes: requestedScopes?.filter((scope) => theirs.has(scope)),
    resources,
    resourceOwner,
  });
}

/** The person who is signed in, as who may do in the client's account what they may there. */
const consentingAdmin = (
  { adminId, version, accountId, personId, name, privileges }: ResourceOwner,
  signedIn: SignedIn,
): AdminActor => ({ ...sessionActor(signedIn), id: adminId, version, accountId, personId, name, privileges });

/**
 * Whether somebody must first show that it is them, as for the consent itself: also where they consented before. Tokens
 * outlive the session, and a session may have been taken over.
 */
const requiresStepUp = (
  resourceOwner: ResourceOwner,
  signedIn: SignedIn,
  scopes: readonly string[],
  now: number,
): boolean => lacksStepUp(commands.grantConsent, consentingAdmin(resourceOwner, signedIn), now, { scopes });

function needsConsent(
  { client, prompts, redirectUri }: AuthorizationRequest,
  { consent }: ResourceOwner,
  scopes: readonly string[],
) {
  // RFC 8252 §8.6: any program on the machine can pretend to be one that listens there.
  const isImpersonable = client.type === 'PUBLIC' && !redirectUri.startsWith('https:');
  // Whoever may change the client could have added an address of their own since (RFC 9700 §4.1).
  const allowed = consentedScopes(consent, { redirectUri, environment: client.environment });
  return prompts.has('consent') || isImpersonable || !allowed || !scopes.every((scope) => allowed.includes(scope));
}
