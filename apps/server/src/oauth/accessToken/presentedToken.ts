import { mayComeFrom } from '../model/ipRanges.js';
import type { OAuthServices } from '../services.js';
import { type ActiveToken, validateAccessToken } from './validateAccessToken.js';

/**
 * A token that its client shows itself: good at this moment, and shown from where the client may come. Undefined for any
 * other, so that whoever took it somewhere else hears no more than of one that never was.
 */
export async function presentedToken(
  token: string,
  address: string,
  services: OAuthServices,
): Promise<ActiveToken | undefined> {
  const active = await validateAccessToken(token, services);
  if (!active) return undefined;
  const { client } = active;
  if (mayComeFrom(client, address)) {
    services.usage.recordAddress(client, address);
    return active;
  }
  const refusal = { reason: 'ADDRESS_NOT_ALLOWED', detail: '', secretHint: '' } as const;
  services.usage.recordRequest(client, 'invalid_token', { address, refusal });
  return undefined;
}
