import { z } from 'zod';
import { resolveTokenAccess } from '../accessToken/tokenForm.js';
import { requestedScopes } from '../checks/scope.js';
import { scopeParameter } from '../checks/scopeParameter.js';
import { newFamily } from '../families/newFamily.js';
import { OAuthError } from '../model/oauthError.js';
import { defineGrantType } from './grantType.js';

/** RFC 6749 §4.4: a client acts for itself. */
export const clientCredentials = defineGrantType({
  name: 'client_credentials',
  parameters: z.object({ scope: scopeParameter }),
  requiredGrantType: 'CLIENT_CREDENTIALS',
  async exchange({ client, input, resources }, services) {
    // §4.4: "MUST only be used by confidential clients".
    if (client.type === 'PUBLIC') {
      throw new OAuthError('unauthorized_client', 'A public client may not use client credentials.');
    }
    const access = resolveTokenAccess(client, { scopes: requestedScopes(input.scope), resources });
    const granted = { client, subject: client.id, access };
    // §4.4.3: "A refresh token SHOULD NOT be included", unless the account says so, as some vendors do.
    if (!client.settings.clientCredentialsRefreshToken) return granted;
    const { family, refreshToken } = newFamily({ client, scopes: access.scopes, resources, now: services.now() });
    await services.store.tokens.create(family);
    return { ...granted, familyId: family.id, refreshToken };
  },
});
