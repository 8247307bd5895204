import { clientSecretBasic } from './clientSecretBasic.js';
import { clientSecretPost } from './clientSecretPost.js';
import type { AuthenticationMethod } from './method.js';
import { none } from './none.js';
import { privateKeyJwt } from './privateKeyJwt.js';

export const authenticationMethods: readonly AuthenticationMethod[] = [
  clientSecretBasic,
  clientSecretPost,
  privateKeyJwt,
  none,
];
