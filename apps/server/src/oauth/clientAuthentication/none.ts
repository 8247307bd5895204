import { requireParameter } from '../checks/parameters.js';
import { isStrayToken } from './clientSecretBasic.js';
import type { AuthenticationMethod } from './method.js';

/** RFC 6749 §3.2.1: a public client only says who it is. What it may get without a secret, its grants decide. */
export const none: AuthenticationMethod = {
  name: 'none',
  isAttempted: ({ headers }, parameters) =>
    parameters.has('client_id') &&
    (headers.authorization === undefined || isStrayToken(headers.authorization, parameters)) &&
    !parameters.has('client_secret') &&
    !parameters.has('client_assertion'),
  read: (_call, parameters) => ({
    clientId: requireParameter(parameters, 'client_id'),
    reason: 'NO_SECRET',
    authenticate: (client) => (client?.type === 'PUBLIC' ? {} : undefined),
  }),
};
