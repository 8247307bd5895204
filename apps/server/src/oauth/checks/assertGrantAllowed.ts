import type { GrantType } from '@countersign/schema';
import { OAuthError } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';

/** @throws OAuthError unauthorized_client when the client was not given this grant (RFC 6749 §5.2) */
export function assertGrantAllowed(client: TokenClient, type: GrantType | undefined): void {
  if (type !== undefined && !client.grantTypes.includes(type)) {
    throw new OAuthError('unauthorized_client', 'This client may not use this grant type.');
  }
}
