import type { RefusalReason } from '@countersign/schema';
import type { OAuthErrorCode } from './oauthError.js';

/** What the operator's log says of a request at one of OAuth's endpoints, and what of it is counted. Never a secret. */
export interface RequestFacts {
  /** Whose id it named, believed or not. */
  readonly client?: string;
  readonly account?: string;
  /** At the token endpoint: the grant type that it named, '' where there is no such one. */
  readonly grant?: string;
  readonly outcome?: 'ok' | OAuthErrorCode;
  /** Why it was refused: what the client's admins read, and whoever asked does not. */
  readonly reason?: RefusalReason | 'UNKNOWN_CLIENT';
  readonly detail?: string;
}
