import type { Code } from './codes.js';

/** The HTTP status of each expected failure, for every plain HTTP route. */
export const statuses: { readonly [C in Code]: number } = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  QUERY_TOO_COSTLY: 400,
  ANSWER_TOO_LARGE: 400,
  CONFLICT: 409,
  IDEMPOTENCY_KEY_REUSED: 422,
  IDEMPOTENCY_KEY_IN_USE: 409,
  ACCOUNT_SUSPENDED: 403,
  STEP_UP_REQUIRED: 403,
  VIEWER_CHANGED: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
