import { isOneToken, maxTokenContent, type TokenContent } from '@countersign/schema';
import { OAuthError } from '../model/oauthError.js';
import type { TokenModule } from '../model/tokenClient.js';

/**
 * Checks the size of a token with every scope of these modules, as a request that names no scopes asks for. It measures
 * the joined texts, so that what no token holds is refused before anything is split or sorted.
 * @throws OAuthError invalid_scope (RFC 6749 §3.3: the server may require a scope)
 */
export function assertAllFitsInToken(modules: readonly TokenModule[], accessTypes: readonly string[]): void {
  const scopes = modules.flatMap((one) => [one.standardScopes, one.administratorScopes]).filter((text) => text !== '');
  if (isOneToken({ scopes, audiences: modules.map(({ audience }) => audience), accessTypes })) return;
  throw new OAuthError(
    'invalid_scope',
    'The scopes of the client exceed one token: name the required scopes in scope, or modules in resource.',
  );
}

/** @throws OAuthError invalid_scope when a token for what was asked would be longer than headers bear */
export function assertFitsInToken(content: TokenContent): void {
  if (!isOneToken(content)) throw tokenTooLarge();
}

/** RFC 6749 §5.2: the scope that is asked for "exceeds" what may be had, in one token. */
export const tokenTooLarge = (): OAuthError =>
  new OAuthError(
    'invalid_scope',
    `One token holds ${maxTokenContent} characters of scopes, audiences and access types: request fewer scopes.`,
  );
