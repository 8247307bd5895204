import { clientSecretBasic } from './clientSecretBasic.js';
import { clientSecretPost } from './clientSecretPost.js';
import type { AuthenticationMethod } from './method.js';
import { none } from './none.js';
import { privateKeyJwt } from './privateKeyJwt.js';

/** Every one there is. Their order means nothing: a request that tries two is refused. */
export const authenticationMethods: readonly AuthenticationMethod[] = [
  clientSecretBasic,
  clientSecretPost,
  privateKeyJwt,
  none,
];
