import { maxTokenContent } from '@countersign/schema';
import { tokenTooLarge } from '../accessToken/tokenContent.js';
import { OAuthError } from '../model/oauthError.js';

// scope-token, RFC 6749 §3.3
const token = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/**
 * The scopes that a request asks for, each once; undefined when it leaves that to us.
 * @throws OAuthError invalid_scope when the parameter is not a list of scope-tokens, or longer than a token holds
 */
export function requestedScopes(scope: string | undefined): readonly string[] | undefined {
  if (scope === undefined) return undefined;
  if (scope.length > maxTokenContent) throw tokenTooLarge();
  // More spaces than one, and those around, say nothing.
  const names = scope.split(' ').filter((name) => name !== '');
  if (names.length === 0) return undefined;
  if (!names.every((name) => token.test(name))) {
    throw new OAuthError('invalid_scope', 'The scope is not a list of names with spaces between them.');
  }
  return [...new Set(names)];
}
