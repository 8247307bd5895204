import type { RefusalReason } from '@countersign/schema';
import { day } from '../../kernel/duration.js';
import type { OAuthErrorCode } from './oauthError.js';

/** As many refusals of a client are kept one by one; older ones are only counted. */
export const keptRefusals = 100;
/** How long one is kept: it says from where. Milliseconds. */
export const refusalsRetention = 30 * day;

/** A request of a client that was refused, for whoever is to find out why. */
export interface ClientRefusalRecord {
  readonly id: string;
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly address: string;
  /** Of the secret that was tried, as much as is shown of one of the client's; '' where there was none. */
  readonly secretHint: string;
  readonly reason: RefusalReason;
  /** What the client was told, where it is more than the reason says; '' otherwise. Never what was sent. */
  readonly detail: string;
}

/** Why, as a refused request knows it. */
export type RefusalFacts = Pick<ClientRefusalRecord, 'reason' | 'detail' | 'secretHint'>;

const reasonsByCode: { readonly [C in OAuthErrorCode]?: RefusalReason } = {
  invalid_scope: 'SCOPE_NOT_GRANTED',
  invalid_target: 'MODULE_NOT_GRANTED',
  unauthorized_client: 'GRANT_NOT_ALLOWED',
  invalid_grant: 'SPENT_GRANT',
  slow_down: 'TOO_MANY',
  server_error: 'FAILED_HERE',
  temporarily_unavailable: 'FAILED_HERE',
};

/** The reason behind a code that a client was answered, once it had proved itself. */
export const reasonOf = (code: OAuthErrorCode): RefusalReason => reasonsByCode[code] ?? 'BAD_REQUEST';

// Shorter ones are no secrets of ours, and four characters are much of them.
const shortestHinted = 16;

/** The last four characters of a secret that somebody tried, by which it is told from the client's own. */
export function hintOfTried(secret: string | undefined, prefix: string): string {
  if (secret === undefined || secret.length < shortestHinted) return '';
  const end = secret.slice(-4).replaceAll(/[^\x21-\x7e]/g, '?');
  return `${secret.startsWith(prefix) ? prefix : ''}…${end}`;
}
