import { lowerCaseAddress } from '@countersign/schema';
import { z } from 'zod';
import { continueSignIn, type SignInStep } from '../../auth/flows/continueSignIn.js';
import type { AuthServices, Visitor } from '../../auth/flows/services.js';
import { drawToken, sha256 } from '../../kernel/credential.js';
import { minute } from '../../kernel/duration.js';
import { NotFound, Unauthenticated, Unavailable } from '../../kernel/refusal.js';
import { attempt, byAddress, uncountAttempts } from '../../limits/attempts.js';
import { clientSecretOf } from '../model/clientSecret.js';
import type { IdentityProvider } from '../model/identityProvider.js';
import { callbackUrl, discoverProvider, openidClient } from '../provider/discoverProvider.js';
import { resolveSsoAdmin } from './resolveSsoAdmin.js';
import { type IdentityClaims, SsoRefused, type SsoServices } from './services.js';

const ssoSignInLifetime = 10 * minute;

const PendingSso = z.object({
  providerId: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  /** The address whose limit counted the attempt: the browser may have changed networks since. */
  address: z.string(),
});

// The attempt counts as failed until the browser comes back and the sign-in is finished.
const ssoBounds = (address: string) => [byAddress('sso', address)];

/**
 * The binding of a pending sign-in. It is stored sealed, since its code verifier would let another person finish it.
 */
export const ssoSignInBinding = 'a sign-in at a company’s provider';

const providerFor = ({ store }: AuthServices, email: string): Promise<IdentityProvider | undefined> =>
  store.unscoped.identityProviderOf(email.slice(email.lastIndexOf('@') + 1));

/** Whether the domain of an address has a provider; reveals nothing about the existence of the address. */
export const isSsoOffered = async (services: AuthServices, email: string): Promise<boolean> =>
  (await providerFor(services, email)) !== undefined;

/** Begins a sign-in: the provider's URL for the browser, and the state that must come back with it (RFC 9700 §2.1). */
export async function beginSso(
  services: SsoServices,
  email: string,
  to: string,
  visitor: Visitor,
): Promise<{ url: string; state: string }> {
  const { store, seal, publicHttp, publicUrl, now } = services;
  return attempt(store.limits, ssoBounds(visitor.address), now(), begin, { keep: true });

  async function begin() {
    const provider = await providerFor(services, email);
    if (!provider) throw new NotFound('single sign-on for this address');
    const config = await discoverProvider(publicHttp, provider, clientSecretOf(seal, provider)).catch(
      (cause: unknown) => {
        throw new Unavailable('Your company’s sign-in does not answer. Try again, or use your password.', { cause });
      },
    );
    const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier } =
      await openidClient();
    const [state, nonce, verifier] = [drawToken(), randomNonce(), randomPKCECodeVerifier()];
    const pending = { providerId: provider.id, nonce, verifier, to, address: visitor.address };
    await store.tickets.keep({
      hash: sha256(state),
      kind: 'IDENTITY_PROVIDER',
      personId: null,
      data: seal.close(JSON.stringify(pending), ssoSignInBinding),
      expiresAt: now() + ssoSignInLifetime,
    });
    const url = buildAuthorizationUrl(config, {
      redirect_uri: callbackUrl(publicUrl, provider.accountId),
      scope: 'openid email',
      login_hint: email,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, state };
  }
}

/**
 * Signs in the person whom the account's provider vouches for, in the browser that began the sign-in. `state` is the
 * browser's cookie; the state in the query must equal it.
 * @throws SsoRefused
 */
export async function finishSso(
  services: SsoServices,
  accountId: string,
  query: string,
  state: string | undefined,
  visitor: Visitor,
): Promise<{ next: SignInStep; to: string }> {
  const { store, seal, now } = services;
  const ticket = state && (await store.tickets.take(sha256(state), 'IDENTITY_PROVIDER', now()));
  if (!ticket) throw new SsoRefused('EXPIRED');
  const { providerId, to, address, ...pending } = PendingSso.parse(
    JSON.parse(seal.open(String(ticket.data), ssoSignInBinding).toString()),
  );
  const provider = await store.within(accountId).admins.identityProvider();
  if (provider?.id !== providerId) throw new SsoRefused('EXPIRED');
  const identity = await exchangeCode(services, provider, query, { ...pending, state });
  const admin = await resolveSsoAdmin(services, provider, identity, visitor);
  await uncountAttempts(store.limits, ssoBounds(address));
  const identityProviderVersion = { id: provider.id, version: provider.version };
  try {
    return {
      next: await continueSignIn(services, { admin, method: 'IDENTITY_PROVIDER', identityProviderVersion }, visitor),
      to,
    };
  } catch (cause) {
    throw cause instanceof Unauthenticated ? new SsoRefused('EXPIRED', { cause }) : cause;
  }
}

interface ExpectedResponse {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

async function exchangeCode(
  { publicHttp, seal, publicUrl }: SsoServices,
  provider: IdentityProvider,
  query: string,
  { state, nonce, verifier }: ExpectedResponse,
): Promise<IdentityClaims> {
  const config = await discoverProvider(publicHttp, provider, clientSecretOf(seal, provider)).catch(
    (cause: unknown) => {
      throw new SsoRefused('UNREACHABLE', { cause });
    },
  );
  const { authorizationCodeGrant, fetchUserInfo } = await openidClient();
  try {
    const callback = new URL(`${callbackUrl(publicUrl, provider.accountId)}?${query}`);
    const tokens = await authorizationCodeGrant(config, callback, {
      pkceCodeVerifier: verifier,
      expectedNonce: nonce,
      expectedState: state,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('There is no ID token.');
    // OpenID Connect Core 1.0 §5.4: the claims of the scope email may come from the UserInfo endpoint alone.
    const userClaims =
      claims.email === undefined && config.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(config, tokens.access_token, claims.sub)
        : claims;
    return {
      subject: claims.sub,
      email: typeof userClaims.email === 'string' ? lowerCaseAddress(userClaims.email.trim()) : undefined,
      emailVerified: userClaims.email_verified === true,
    };
  } catch (cause) {
    throw new SsoRefused('REFUSED', { cause });
  }
}
