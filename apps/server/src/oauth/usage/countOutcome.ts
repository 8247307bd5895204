import type { HttpRequest } from '../httpRequest.js';
import { reasonOf } from '../model/clientRefusal.js';
import { OAuthError } from '../model/oauthError.js';
import type { TokenClient, TokenModule } from '../model/tokenClient.js';
import type { RequestParts } from '../model/usage.js';
import type { OAuthServices } from '../services.js';

/** What a client got, and the modules that it is for. */
export interface Answered<T> {
  readonly answer: T;
  readonly modules: readonly TokenModule[];
}

/** Does something for a client and counts what became of it. */
export async function countOutcome<T>(
  client: TokenClient,
  by: RequestParts,
  { address, note }: HttpRequest,
  { usage }: OAuthServices,
  work: () => Promise<Answered<T>>,
): Promise<T> {
  try {
    const { answer, modules } = await work();
    usage.recordRequest(client, 'ok', { address, by, modules });
    return answer;
  } catch (error) {
    const {
      code,
      description: detail,
      reason,
    } = error instanceof OAuthError ? error : { code: 'server_error' as const, description: '', reason: undefined };
    const refusal = { reason: reason ?? reasonOf(code), detail, secretHint: '' };
    usage.recordRequest(client, code, { address, by, refusal });
    note({ reason: refusal.reason, ...(detail && { detail }) });
    throw error;
  }
}
