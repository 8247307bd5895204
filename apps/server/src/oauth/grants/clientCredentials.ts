import { grantedAccess } from '../accessToken/grantedAccess.js';
import { requestedScopes } from '../checks/scope.js';
import { OAuthError } from '../oauthError.js';
import type { TokenGrant } from './grantType.js';

/** RFC 6749 §4.4: a client acts for itself. */
export const clientCredentials: TokenGrant = {
  name: 'client_credentials',
  needs: 'CLIENT_CREDENTIALS',
  decide(client, parameters) {
    // §4.4: "MUST only be used by confidential clients".
    if (client.type === 'PUBLIC') {
      throw new OAuthError('unauthorized_client', 'A public client may not use client credentials.');
    }
    const access = grantedAccess(client, requestedScopes(parameters.get('scope')));
    return { client, subject: client.id, access };
  },
};
