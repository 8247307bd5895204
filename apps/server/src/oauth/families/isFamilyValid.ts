import type { TokenFamily } from '../model/family.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { TokenClient } from '../model/tokenClient.js';

/**
 * Whether what a family was founded on still stands: it was not revoked, the client may still do this, the person may
 * still act and has not taken the consent back. Asked of everything that a family's tokens are used for.
 */
export function isFamilyValid(
  family: TokenFamily,
  client: TokenClient,
  resourceOwner: ResourceOwner | undefined,
): boolean {
  if (family.revokedAt !== null || family.clientId !== client.id || family.environment !== client.environment)
    return false;
  if (client.tokensRevokedAt !== null && family.createdAt <= client.tokensRevokedAt) return false;
  if (family.adminId === null) return client.grantTypes.includes('CLIENT_CREDENTIALS');
  // A consent that was taken back and given anew does not bring old tokens back to life.
  const consent = resourceOwner?.accountId === client.accountId ? resourceOwner.consent : undefined;
  const hasConsent = consent !== undefined && consent.grantedAt <= family.createdAt;
  return hasConsent && client.grantTypes.includes('AUTHORIZATION_CODE');
}
