import { OAuthError } from '../model/oauthError.js';

/** RFC 6749 §5.2. Whether the client used the Authorization header or not, a 401 names a way in (RFC 9110 §15.5.2). */
export const invalidClient = (description: string): OAuthError =>
  new OAuthError('invalid_client', description, 401, {
    'www-authenticate': 'Basic realm="Countersign", charset="UTF-8"',
  });

// The same for everybody, made once: a flood of wrong secrets captures no stack for each.
export const authenticationFailed = invalidClient('The client is unknown or disabled, or its authentication failed.');
