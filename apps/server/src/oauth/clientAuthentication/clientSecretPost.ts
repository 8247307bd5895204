import { requireParameter } from '../checks/parameters.js';
import type { AuthenticationMethod } from './method.js';
import { verifySecret } from './verifySecret.js';

/** RFC 6749 §2.3.1: id and secret among the parameters of the body. */
export const clientSecretPost: AuthenticationMethod = {
  name: 'client_secret_post',
  isAttempted: (_call, parameters) => parameters.has('client_secret'),
  read(_call, parameters) {
    const secret = requireParameter(parameters, 'client_secret');
    return {
      clientId: requireParameter(parameters, 'client_id'),
      secret,
      reason: 'WRONG_SECRET',
      authenticate: (client, services) => verifySecret(client, secret, services.now()),
    };
  },
};
