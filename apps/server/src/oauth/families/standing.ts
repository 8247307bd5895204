import type { Delegate } from '../model/delegate.js';
import type { TokenFamily } from '../model/family.js';
import type { TokenClient } from '../model/tokenClient.js';

/**
 * Whether what a family was founded on still stands: it was not revoked, the client may still do this, the person may
 * still act and has not taken the consent back. Asked of everything that a family's tokens are used for.
 */
export function stillStands(family: TokenFamily, client: TokenClient, delegate: Delegate | undefined): boolean {
  if (family.revokedAt !== null || family.clientId !== client.id || family.environment !== client.environment)
    return false;
  if (client.tokensRevokedAt !== null && family.createdAt <= client.tokensRevokedAt) return false;
  if (family.adminId === null) return client.grantTypes.includes('CLIENT_CREDENTIALS');
  // A consent that was taken back and given anew does not bring old tokens back to life.
  const consent = delegate?.accountId === client.accountId ? delegate.consent : undefined;
  const consented = consent !== undefined && consent.grantedAt <= family.createdAt;
  return consented && client.grantTypes.includes('AUTHORIZATION_CODE');
}
