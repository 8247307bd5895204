import type { RefusalReason } from '@countersign/schema';

/**
 * The codes of RFC 6749 §5.2, RFC 8707 §2 (`invalid_target`), RFC 6750 §3.1, RFC 6749 §4.1.2.1 and OpenID Connect
 * Core §3.1.2.6, RFC 8628 §3.5 (`slow_down`), and what nobody expected.
 */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'invalid_target'
  | 'invalid_token'
  | 'insufficient_scope'
  | 'access_denied'
  | 'unsupported_response_type'
  | 'login_required'
  | 'consent_required'
  | 'interaction_required'
  | 'request_not_supported'
  | 'request_uri_not_supported'
  | 'registration_not_supported'
  | 'slow_down'
  | 'server_error'
  | 'temporarily_unavailable';

/**
 * A refusal in OAuth's own words. The description is for the developer of the client, printable ASCII without quotes and
 * backslashes (RFC 6749 §5.2), and never repeats what was sent: it may be a secret.
 */
export class OAuthError extends Error {
  constructor(
    readonly code: OAuthErrorCode,
    readonly description: string,
    readonly status = 400,
    readonly headers: Readonly<Record<string, string>> = {},
    /** What admins are told of it, where the code does not say. */
    readonly reason?: RefusalReason,
  ) {
    super(`${code}: ${description}`);
  }

  get body(): { error: OAuthErrorCode; error_description: string } {
    return { error: this.code, error_description: this.description };
  }
}

/** RFC 6749 §5.2: something is missing, repeated or malformed. */
export const invalidRequest = (description: string): OAuthError => new OAuthError('invalid_request', description);

/** RFC 6749 §5.2: the code or token is not good, or not this client’s. */
export const invalidGrant = (description: string): OAuthError => new OAuthError('invalid_grant', description);
