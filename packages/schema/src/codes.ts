/**
 * The stable codes of expected failures: `extensions.code` in GraphQL, `code` in REST problem details.
 * A code, once published, keeps its meaning for ever; its message may be reworded.
 */
export const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'QUERY_TOO_COSTLY',
  'ANSWER_TOO_LARGE',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_USE',
  'ACCOUNT_SUSPENDED',
  'STEP_UP_REQUIRED',
  'VIEWER_CHANGED',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type Code = (typeof codes)[number];
