import { randomUUID } from 'node:crypto';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';
import { derived } from './derived.js';
import type { Access } from './resolveAccess.js';
import type { Claims } from './signer.js';
import { tokenForm } from './tokenForm.js';

/** A decision that a token may be had, by whom, for whom and for what. */
export interface TokenIssuance {
  readonly client: TokenClient;
  /** Whom the token speaks for: a person, or the client itself (RFC 9068 §2.2). */
  readonly subject: string;
  readonly access: Access;
  /** The family that the token belongs to, and dies with. */
  readonly familyId?: string;
}

/** A token as its client is given it. */
export interface AccessToken {
  readonly value: string;
  /** Seconds. */
  readonly lifetime: number;
}

/** Issues an access token, in the form that the modules which it is for read. */
export async function issueAccessToken(issuance: TokenIssuance, services: OAuthServices): Promise<AccessToken> {
  const { client, access } = issuance;
  // A client keeps the lifetime that it was given when the account, its vendor or the operator comes to allow less; its tokens do not.
  const lifetime = Math.min(
    client.accessTokenLifetime,
    client.settings.maxAccessTokenLifetimeSeconds,
    client.limits.accessTokenLifetimeSeconds?.value ?? Number.POSITIVE_INFINITY,
    services.store.bounds.maxAccessTokenLifetimeSeconds,
  );
  const claims = claimsOf(issuance, services.issuer, Math.floor(services.now() / 1000), lifetime);
  const form = tokenForm(access);
  if (form === 'OPAQUE') return { value: await services.opaque.close(claims), lifetime };
  const key = await services.keyring.signingKey(client.signingKeys, form);
  return { value: await services.sign(key, { typ: 'at+jwt' }, claims), lifetime };
}

const claimsOfAccess = derived(({ modules, scopes }: Access) => ({
  audiences: [...new Set(modules.map(({ audience }) => audience))].sort(),
  scope: scopes.join(' '),
}));

/** The vendor's own id of the account, for an API that knows its customers by that. */
export const referenceOf = ({ accountReference }: Pick<TokenClient, 'accountReference'>) =>
  accountReference === null ? {} : { account_reference: accountReference };

/** RFC 9068 §2.2. */
function claimsOf(issuance: TokenIssuance, issuer: string, now: number, lifetime: number): Claims {
  const { client, subject, access, familyId } = issuance;
  const { audiences, scope } = claimsOfAccess(access);
  // Whoever may ask us about the person: userinfo is ours.
  const aud = access.scopes.includes('openid') || audiences.length === 0 ? [...audiences, issuer] : audiences;
  return {
    iss: issuer,
    sub: subject,
    aud: aud.length > 1 ? aud : aud[0],
    client_id: client.id,
    ...(scope !== '' && { scope }),
    iat: now,
    exp: now + lifetime,
    jti: randomUUID(),
    account: client.accountId,
    ...referenceOf(client),
    environment: client.environment,
    access_types: access.accessTypes,
    ...(familyId !== undefined && { grant_id: familyId }),
  };
}
