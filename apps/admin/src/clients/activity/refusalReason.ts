const reasons: Record<string, string> = {
  invalid_client: 'a wrong secret or key, or the client was disabled',
  account_suspended: 'the account was suspended',
  invalid_scope: 'asked for a scope that it was not given',
  invalid_grant: 'a code or refresh token that was spent, expired or another client’s',
  invalid_target: 'asked for an API that it may not call',
  unauthorized_client: 'a grant type, or an environment, that it does not have',
  invalid_request: 'the request was malformed',
  unsupported_grant_type: 'a grant type that does not exist',
  invalid_token: 'a token that is no longer good',
  insufficient_scope: 'a token without the scope that was needed',
  access_denied: 'the person said no',
  server_error: 'a failure on our side',
  temporarily_unavailable: 'the database did not answer',
};

/** The reason for a refusal in words; an unknown code is shown as it is. */
export const refusalReason = (code: string): string => reasons[code] ?? code;
