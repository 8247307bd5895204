import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import { z } from 'zod';
import type { Desk, Visitor } from '../../auth/flows/desk.js';
import { enter, type Next } from '../../auth/flows/enter.js';
import { drawToken, tokenHash } from '../../auth/model/token.js';
import { minute } from '../../kernel/duration.js';
import { NotFound, Unauthenticated, Unavailable } from '../../kernel/refusal.js';
import { attempt, byAddress, takeBack } from '../../limits/attempts.js';
import { clientSecretOf } from '../model/clientSecret.js';
import type { IdentityProvider } from '../model/identityProvider.js';
import { callbackUrl, connect } from '../provider/connect.js';
import { type CompanyDesk, NotVouchedFor, type Vouched } from './desk.js';
import { recognise } from './recognise.js';

const lifetime = 10 * minute;

const Begun = z.object({
  providerId: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  /** Where it was counted: the browser may have gone on to another network meanwhile. */
  address: z.string(),
});

// Whether it is a failure shows when the browser comes back, or does not.
const boundsOf = (address: string) => [byAddress('company', address)];

/** What is kept of one that was begun is sealed, since its verifier would let somebody else finish it. */
export const placeOfCompanySignIn = 'a sign-in at a company’s provider';

const providerFor = ({ store }: Desk, email: string): Promise<IdentityProvider | undefined> =>
  store.open.identityProviderOf(email.slice(email.lastIndexOf('@') + 1));

/** Whether the people of an address’s domain have a provider; whether anybody has the address it does not say. */
export const isCompanyOffered = async (desk: Desk, email: string): Promise<boolean> =>
  (await providerFor(desk, email)) !== undefined;

/** Where to send the browser, and the state with which it must come back (RFC 9700 §2.1). */
export async function beginAtCompany(
  desk: CompanyDesk,
  email: string,
  to: string,
  visitor: Visitor,
): Promise<{ url: string; state: string }> {
  const { store, seal, outside, publicUrl, now } = desk;
  return attempt(store.limits, boundsOf(visitor.address), now(), begin, { keep: true });

  async function begin() {
    const provider = await providerFor(desk, email);
    if (!provider) throw new NotFound('company sign-in for this address');
    const config = await connect(outside, provider, clientSecretOf(seal, provider)).catch((cause: unknown) => {
      throw new Unavailable('Your company’s sign-in does not answer. Try again, or use your password.', { cause });
    });
    const [state, nonce, verifier] = [drawToken(), randomNonce(), randomPKCECodeVerifier()];
    const begun = { providerId: provider.id, nonce, verifier, to, address: visitor.address };
    await store.tickets.keep({
      hash: tokenHash(state),
      kind: 'IDENTITY_PROVIDER',
      personId: null,
      data: seal.close(JSON.stringify(begun), placeOfCompanySignIn),
      expiresAt: now() + lifetime,
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
 * Lets in whom the account's provider vouches for, when the browser comes back in which it began.
 * `state` is what that browser kept; the address that it comes back to must say the same.
 * @throws NotVouchedFor
 */
export async function finishAtCompany(
  desk: CompanyDesk,
  accountId: string,
  query: string,
  state: string | undefined,
  visitor: Visitor,
): Promise<{ next: Next; to: string }> {
  const { store, seal, now } = desk;
  const ticket = state && (await store.tickets.take(tokenHash(state), 'IDENTITY_PROVIDER', now()));
  if (!ticket) throw new NotVouchedFor('EXPIRED');
  const { providerId, to, address, ...begun } = Begun.parse(
    JSON.parse(seal.open(String(ticket.data), placeOfCompanySignIn).toString()),
  );
  const provider = await store.within(accountId).admins.identityProvider();
  if (provider?.id !== providerId) throw new NotVouchedFor('EXPIRED');
  const vouched = await ask(desk, provider, query, { ...begun, state });
  const admin = await recognise(desk, provider, vouched, visitor);
  await takeBack(store.limits, boundsOf(address));
  const vouchedBy = { id: provider.id, version: provider.version };
  try {
    return { next: await enter(desk, { admin, method: 'IDENTITY_PROVIDER', vouchedBy }, visitor), to };
  } catch (cause) {
    throw cause instanceof Unauthenticated ? new NotVouchedFor('EXPIRED', { cause }) : cause;
  }
}

interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

async function ask(
  { outside, seal, publicUrl }: CompanyDesk,
  provider: IdentityProvider,
  query: string,
  { state, nonce, verifier }: Expected,
): Promise<Vouched> {
  const config = await connect(outside, provider, clientSecretOf(seal, provider)).catch((cause: unknown) => {
    throw new NotVouchedFor('UNREACHABLE', { cause });
  });
  try {
    const back = new URL(`${callbackUrl(publicUrl, provider.accountId)}?${query}`);
    const tokens = await authorizationCodeGrant(config, back, {
      pkceCodeVerifier: verifier,
      expectedNonce: nonce,
      expectedState: state,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('There is no ID token.');
    // OpenID Connect Core 1.0 §5.4: what the scope email asks for may come from the UserInfo endpoint alone.
    const told =
      claims.email === undefined && config.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(config, tokens.access_token, claims.sub)
        : claims;
    return {
      subject: claims.sub,
      email: typeof told.email === 'string' ? told.email.trim().toLowerCase() : undefined,
      emailVerified: told.email_verified === true,
    };
  } catch (cause) {
    throw new NotVouchedFor('REFUSED', { cause });
  }
}
