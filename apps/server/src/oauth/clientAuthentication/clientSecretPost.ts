import { required } from '../checks/parameters.js';
import type { AuthenticationMethod } from './method.js';
import { provedBySecret } from './provedBySecret.js';

/** RFC 6749 §2.3.1: id and secret among the parameters of the body. */
export const clientSecretPost: AuthenticationMethod = {
  name: 'client_secret_post',
  isTried: (_call, parameters) => parameters.has('client_secret'),
  read(_call, parameters) {
    const secret = required(parameters, 'client_secret');
    return {
      clientId: required(parameters, 'client_id'),
      prove: (client, parts) => provedBySecret(client, secret, parts.now()),
    };
  },
};
