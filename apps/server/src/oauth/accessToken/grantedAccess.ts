import { grantedScopes } from '../../modules/grantedScopes.js';
import { OAuthError } from '../oauthError.js';
import type { TokenClient } from '../tokenClient.js';

/** What a token gives access to. */
export interface Access {
  readonly scopes: readonly string[];
  /** The modules' audiences, each once; empty when the token is for no module. */
  readonly audiences: readonly string[];
}

/**
 * What a client gets of what it asks for: all that it was granted when it names nothing, else what it names and the
 * modules that this is of. A client that was granted nothing gets a token without a scope.
 * @throws OAuthError invalid_scope when it names a scope that it was not granted (RFC 6749 §5.2)
 */
export function grantedAccess(client: TokenClient, requested: readonly string[] | undefined): Access {
  const offers = client.modules.map((module) => ({
    audience: module.audience,
    scopes: grantedScopes(module, Boolean(module.administrator)),
  }));
  const granted = new Set(offers.flatMap(({ scopes }) => scopes));
  if (requested?.some((scope) => !granted.has(scope))) {
    throw new OAuthError('invalid_scope', 'The client was not granted every scope that it asks for.');
  }
  // In the order of the alphabet, so that two tokens for the same look the same.
  const scopes = requested ?? [...granted].sort();
  const meant = requested ? offers.filter((offer) => offer.scopes.some((scope) => requested.includes(scope))) : offers;
  return { scopes, audiences: [...new Set(meant.map(({ audience }) => audience))].sort() };
}
