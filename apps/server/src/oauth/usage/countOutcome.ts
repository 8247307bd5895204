import type { HttpRequest } from '../httpRequest.js';
import { OAuthError } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';

/** Does something for a client and counts what became of it. */
export async function countOutcome<T>(
  client: TokenClient,
  httpRequest: HttpRequest,
  { usage }: OAuthServices,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    usage.recordRequest(client, 'ok', httpRequest.address);
    return result;
  } catch (error) {
    usage.recordRequest(client, error instanceof OAuthError ? error.code : 'server_error', httpRequest.address);
    throw error;
  }
}
