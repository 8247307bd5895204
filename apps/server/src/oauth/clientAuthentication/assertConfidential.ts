import type { TokenClient } from '../model/tokenClient.js';
import { invalidClient } from './invalidClient.js';

/**
 * Where a client must have proved who it is: a public one only says so, and anyone can.
 * @throws OAuthError invalid_client
 */
export function assertConfidential(client: TokenClient): void {
  if (client.type === 'PUBLIC') throw invalidClient('A public client cannot authenticate.');
}
