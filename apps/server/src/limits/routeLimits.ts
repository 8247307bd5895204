import type { LimitName } from './limits.js';

/** The limits of a route; or the reason why it has none. */
type RouteLimits = readonly [LimitName, ...LimitName[]] | { readonly free: string };

const byCredential = ['visitor', 'requests', 'account-requests'] as const;
const questions = [...byCredential, 'cost', 'account-cost', 'audit', 'account-audit'] as const;
const rest = [...byCredential, 'audit', 'account-audit'] as const;
const changes = [...rest, 'kept-answers'] as const;
const tokens = ['client-failures', 'tokens', 'account-tokens', 'plan-tokens'] as const;
const unlimitedPage = { free: 'A file of the page, from memory or disk, the same for everybody.' } as const;
const unlimitedOperator = {
  free: 'The operator’s monitoring asks, and must be answered above all when there is too much to do.',
} as const;

/**
 * Every route. The server does not start with a route that has no row, and `routeLimits.test.ts` calls each of them.
 * `visitor` counts callers without a valid credential.
 */
export const routeLimits: Readonly<Record<string, RouteLimits>> = {
  '/graphql': [
    ...questions,
    'account-invitations',
    'invitations',
    'suspensions',
    'emergency-disables',
    'support-requests',
    'provider-trial',
    'kept-answers',
  ],
  '/api/whoami': rest,
  '/api/client': rest,
  '/api/client/': rest,
  '/api/client/:id': rest,
  '/api/accounts': rest,
  '/api/accounts/:reference': [...rest, 'account-invitations', 'invitations'],
  '/api/accounts/:reference/rename': rest,
  '/api/accounts/:reference/reference': rest,
  '/api/accounts/:reference/plan': rest,
  '/api/accounts/:reference/admins': [...rest, 'account-invitations', 'invitations'],
  '/api/accounts/:reference/admins/:adminId/resend-invitation': [...rest, 'account-invitations', 'invitations'],
  '/api/accounts/:reference/suspend': [...rest, 'suspensions'],
  '/api/accounts/-/people': rest,
  '/api/accounts/-/trouble': rest,
  '/api/accounts/-/factor-resets': rest,
  '/api/accounts/-/clients/:id': rest,
  '/api/accounts/-/clients/:id/release': rest,
  '/api/accounts/-/clients/:id/disable': [...rest, 'emergency-disables'],
  '/api/accounts/:reference/resume': rest,
  '/api/client/:id/rotate': rest,
  '/api/clients': changes,
  '/api/clients/:id': changes,
  '/api/clients/:id/enable': changes,
  '/api/clients/:id/disable': changes,
  '/api/clients/:id/revoke-tokens': changes,
  '/api/clients/:id/secrets': changes,
  '/api/clients/:id/secrets/rotate': changes,
  '/api/clients/:id/secrets/:secretId/cancel-rotation': changes,
  '/api/clients/:id/secrets/:secretId': changes,
  '/api/clients/:id/secrets/:secretId/share-links': changes,
  '/api/modules': changes,
  '/api/modules/:id': changes,
  '/api/modules/:id/move': changes,
  '/api/catalogue/modules': changes,
  '/api/catalogue/modules/:id': changes,
  '/api/catalogue/modules/:id/publish': changes,
  '/api/catalogue/modules/:id/deprecate': changes,
  '/api/catalogue/modules/:id/reinstate': changes,
  '/api/catalogue/modules/:id/withdraw': changes,
  '/api/catalogue/modules/entitlements': changes,
  '/api/catalogue/modules/entitlements/end': changes,
  '/api/plans': changes,
  '/api/plans/:id': changes,
  '/api/access-types': changes,
  '/api/access-types/:id': changes,
  '/api/change-requests': rest,
  '/api/change-requests/:id': rest,
  '/api/change-requests/:id/withdraw': changes,
  '/api/change-requests/:id/resubmit': changes,
  '/api/admins': [...changes, 'account-invitations', 'invitations'],
  '/api/admins/:id': changes,
  '/api/admins/:id/enable': changes,
  '/api/admins/:id/disable': changes,
  '/api/admins/:id/resend-invitation': [...changes, 'account-invitations', 'invitations'],
  '/api/admins/:id/revoke-invitation': changes,
  '/api/admins/:id/reset-second-factors': changes,
  '/api/audit': rest,
  '/api/export/clients.csv': [...rest, 'exports'],
  '/api/export/clients.json': [...rest, 'exports'],
  '/api/export/audit.csv': [...rest, 'exports'],
  '/api/export/audit.json': [...rest, 'exports'],

  '/oauth/token': tokens,
  '/connect/token': tokens,
  '/oauth/revoke': ['client-failures', 'introspection', 'account-introspection'],
  '/oauth/introspect': ['client-failures', 'introspection', 'account-introspection'],
  '/oauth/userinfo': ['visitor'],
  '/oauth/authorize': ['visitor'],
  '/oauth/authorize/consent': ['visitor'],
  '/oauth/logout': ['visitor'],
  '/oauth/logout/confirm': ['visitor'],
  '/.well-known/jwks.json': ['visitor'],
  '/.well-known/oauth-authorization-server': ['visitor'],
  '/.well-known/openid-configuration': ['visitor'],

  '/auth/sign-in': ['visitor', 'sign-in', 'sign-in-person'],
  '/auth/sign-in/passcode': ['visitor', 'passcode', 'passcode-person'],
  '/auth/sign-in/passkey/options': ['visitor', 'passkey-question'],
  '/auth/sign-in/passkey': ['visitor', 'passkey'],
  '/auth/sign-in/sso': ['visitor'],
  '/auth/sign-in/sso/begin': ['visitor', 'sso'],
  '/auth/sign-in/pending': ['visitor'],
  '/auth/sso/:accountId/callback': ['visitor', 'sso'],
  '/auth/join': ['visitor', 'sign-in', 'sign-in-person'],
  '/auth/sign-out': ['visitor'],
  '/auth/accounts': ['visitor'],
  '/auth/switch-account': ['visitor'],
  '/auth/step-up/passcode': ['visitor', 'passcode', 'passcode-person'],
  '/auth/step-up/passkey/options': ['visitor'],
  '/auth/step-up/passkey': ['visitor'],
  '/auth/enrol/totp/begin': ['visitor'],
  '/auth/enrol/totp': ['visitor', 'enrolment'],
  '/auth/enrol/passkey/options': ['visitor'],
  '/auth/enrol/passkey': ['visitor'],
  '/auth/backup-codes': ['visitor'],
  '/auth/invitation': ['visitor'],
  '/auth/invitation/accept': ['visitor', 'sign-in', 'sign-in-person'],
  '/auth/password': ['visitor', 'sign-in', 'sign-in-person'],
  '/auth/password-reset': ['visitor', 'reset-requests', 'reset-mails'],
  '/auth/password-reset/read': ['visitor'],
  '/auth/password-reset/finish': ['visitor'],
  '/share-link/read': ['visitor'],
  '/share-link/open': ['visitor'],

  '/api/leaks': ['visitor', 'leak-reports'],
  '/api/leaks/github': ['visitor', 'scanned-leaks'],
  '/api/leaks/patterns': unlimitedPage,

  '/openapi.json': unlimitedPage,
  '/schema.graphql': unlimitedPage,
  '/problems/:code': unlimitedPage,
  '/': unlimitedPage,
  '/*': unlimitedPage,
  '/assets/*': unlimitedPage,
  '/favicon.svg': unlimitedPage,
  '/healthz': unlimitedOperator,
  '/readyz': unlimitedOperator,
  '/metrics': unlimitedOperator,
};

/** @throws when a route has no row */
export function requireRouteLimits(route: string): RouteLimits {
  const limits = routeLimits[route];
  if (!limits)
    throw new Error(
      `The route ${route} has no row in limits/routeLimits.ts: say what is counted there, or why nothing.`,
    );
  return limits;
}

export const isCounted = (limits: RouteLimits, limit: LimitName): boolean =>
  !('free' in limits) && limits.includes(limit);
