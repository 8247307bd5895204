import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWK,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { requireParameter } from '../checks/parameters.js';
import type { HttpRequest } from '../httpRequest.js';
import { OAuthError } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';
import { invalidClient } from './invalidClient.js';
import type { AuthenticationMethod } from './method.js';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Signatures by a key that only the client has; never a MAC, whose key would be public here, and never none. */
export const assertionAlgorithms = [
  'ES256',
  'ES384',
  'ES512',
  'Ed25519',
  // The name that RFC 8037 gave it, which RFC 9864 replaces.
  'EdDSA',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/**
 * Minutes. An assertion is made for one request: one that lives longer is one that waits to be stolen. Some libraries sign
 * theirs for an hour all the same, which an account can allow.
 */
const maxAssertionLifetime = ({ settings }: TokenClient) => (settings.longLivedAssertions ? 60 : 10);
// Seconds.
const clockSkew = 30;

// Each would let the assertion say by which key it wants to be believed.
const keyHeaders = ['jku', 'jwk', 'x5u', 'x5c'];

/** RFC 7523 §2.2 and §3, OpenID Connect Core §9: the client signs a short statement with its own key. */
export const privateKeyJwt: AuthenticationMethod = {
  name: 'private_key_jwt',
  isAttempted: (_httpRequest, parameters) =>
    parameters.has('client_assertion') || parameters.has('client_assertion_type'),
  read(httpRequest, parameters) {
    if (requireParameter(parameters, 'client_assertion_type') !== assertionType)
      throw invalidAssertion('has an unknown type');
    const assertion = requireParameter(parameters, 'client_assertion');
    const clientId = claimedClient(assertion);
    return {
      clientId,
      reason: 'WRONG_KEY',
      authenticate: (client, services) => authenticateByAssertion(client, assertion, httpRequest, services),
    };
  },
};

const invalidAssertion = (why: string) => invalidClient(`The client assertion ${why}.`);

/** Whose key to look for. Nothing of it is believed before the signature was checked. */
function claimedClient(assertion: string): string {
  try {
    const header = decodeProtectedHeader(assertion);
    const { sub, iss } = decodeJwt(assertion);
    // §3 items 1 and 2: both are the client_id.
    if (sub && iss === sub && !keyHeaders.some((name) => name in header)) return sub;
  } catch {
    throw invalidAssertion('is not a JWT');
  }
  throw invalidAssertion('does not name the client as iss and sub, or contains a key');
}

async function authenticateByAssertion(
  client: TokenClient | undefined,
  assertion: string,
  httpRequest: HttpRequest,
  services: OAuthServices,
) {
  const claims = client && (await verifyAssertion(client, assertion, services));
  if (!claims || claims instanceof OAuthError) return claims && { refusal: claims };
  const isFirst = await services.store.tokens.spendAssertion(client.id, claims.jti, (claims.exp + clockSkew) * 1000);
  if (isFirst) return {};
  await services.securityEvents.report('assertionReplayed', client, httpRequest.address);
  return undefined;
}

/** §3, items 3 to 10; undefined when the signature is not the client's, else what does not hold. */
async function verifyAssertion(client: TokenClient, assertion: string, { issuer, now }: OAuthServices) {
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet({ keys: client.publicKeys as JWK[] }), {
      algorithms: assertionAlgorithms,
      subject: client.id,
      issuer: client.id,
      currentDate: new Date(now()),
      clockTolerance: clockSkew,
    });
    return checkClaims(payload, { issuer, now: now(), minutes: maxAssertionLifetime(client) });
  } catch (error) {
    // jose checks these after the signature: whoever made the assertion has the key, and may know what is wrong with it.
    if (error instanceof errors.JWTExpired) return invalidAssertion('has expired');
    if (error instanceof errors.JWTClaimValidationFailed) return invalidAssertion(`has an invalid ${error.claim}`);
    // What WebCrypto says of a key whose numbers are those of no key, and jose of one that is too short: it proves nothing.
    const isKeyError = error instanceof DOMException || error instanceof TypeError;
    if (isKeyError || error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** What is wrong with the claims of an assertion whose signature is right, if anything. */
function checkClaims(
  { exp, jti, aud }: JWTPayload,
  { issuer, now, minutes }: { readonly issuer: string; readonly now: number; readonly minutes: number },
): { jti: string; exp: number } | OAuthError {
  const [audience, ...others] = typeof aud === 'string' ? [aud] : (aud ?? []);
  // For us and nobody else: another server that it is for as well could bring it here.
  if (others.length > 0 || !audiences(issuer).includes(audience ?? ''))
    return invalidAssertion(`must have the aud ${issuer}, and no other`);
  if (exp === undefined) return invalidAssertion('has no exp');
  if (exp > now / 1000 + minutes * 60 + clockSkew)
    return invalidAssertion(`has an exp more than ${minutes} minutes ahead`);
  if (!jti || jti.length > 256) return invalidAssertion('needs a jti of 1 to 256 characters');
  return { jti, exp };
}

// RFC 7523 §3 item 3 lets the token endpoint's address stand for the issuer's name, which is what libraries send today.
const audiences = (issuer: string): string[] => [issuer, `${issuer}/oauth/token`, `${issuer}/connect/token`];
