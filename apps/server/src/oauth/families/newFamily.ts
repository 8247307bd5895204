import { newId } from '../../kernel/newId.js';
import { newRefreshToken } from '../credential.js';
import type { TokenFamily } from '../model/family.js';
import type { TokenClient } from '../model/tokenClient.js';
import { familyLifetime, idleLifetime } from './lifetimes.js';

interface FamilyStart {
  readonly client: TokenClient;
  readonly scopes: readonly string[];
  readonly resources: readonly string[];
  readonly now: number;
}

/** A family that has nothing yet: neither code nor refresh token. */
export const emptyFamily = ({ client, scopes, resources, now }: FamilyStart): TokenFamily => ({
  id: newId('fam'),
  accountId: client.accountId,
  clientId: client.id,
  adminId: null,
  environment: client.environment,
  scopes,
  resources,
  createdAt: now,
  expiresAt: now + familyLifetime,
  codeHash: null,
  codeExpiresAt: null,
  codeRedeemedAt: null,
  request: null,
  handle: null,
  refreshHash: null,
  refreshedAt: null,
  spentTokens: null,
  sealedToken: null,
  repeatableUntil: null,
  idleExpiresAt: null,
  revokedAt: null,
});

/** A family that begins with a refresh token, for a client that acts for itself. */
export function newFamily(start: FamilyStart): { family: TokenFamily; refreshToken: string } {
  const { value, handle, hash } = newRefreshToken();
  const { now } = start;
  const family = {
    ...emptyFamily(start),
    handle,
    refreshHash: hash,
    refreshedAt: now,
    idleExpiresAt: now + idleLifetime,
  };
  return { family, refreshToken: value };
}
