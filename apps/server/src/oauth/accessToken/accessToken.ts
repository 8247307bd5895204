import { randomUUID } from 'node:crypto';
import type { Keyring } from '../keys/keyring.js';
import type { TokenClient } from '../tokenClient.js';
import type { Access } from './grantedAccess.js';
import type { Claims, Signer } from './signer.js';

/** A decision that a token may be had, and for what. */
export interface Grant {
  readonly client: TokenClient;
  /** Whom the token speaks for: a person, or the client itself (RFC 9068 §2.2). */
  readonly subject: string;
  readonly access: Access;
}

export interface AccessToken {
  readonly value: string;
  /** Seconds. */
  readonly lifetime: number;
  readonly scopes: readonly string[];
}

interface Parts {
  readonly issuer: string;
  readonly keyring: Keyring;
  readonly sign: Signer;
  now(): number;
}

/** Issues JWT access tokens by RFC 9068. */
export const issueAccessToken =
  ({ issuer, keyring, sign, now }: Parts) =>
  async (grant: Grant): Promise<AccessToken> => {
    const key = await keyring.current(grant.client.signingKeys, 'ES256');
    const value = await sign(key, { typ: 'at+jwt' }, claimsOf(grant, issuer, Math.floor(now() / 1000)));
    return { value, lifetime: grant.client.accessTokenLifetime, scopes: grant.access.scopes };
  };

function claimsOf({ client, subject, access }: Grant, issuer: string, now: number): Claims {
  const [audience = issuer, ...others] = access.audiences;
  return {
    iss: issuer,
    sub: subject,
    aud: others.length > 0 ? access.audiences : audience,
    client_id: client.id,
    ...(access.scopes.length > 0 && { scope: access.scopes.join(' ') }),
    iat: now,
    exp: now + client.accessTokenLifetime,
    jti: randomUUID(),
    account: client.accountId,
    environment: client.environment,
    access_types: client.accessTypes.map(({ name }) => name),
  };
}
