import type { SigningAlgorithm } from '@countersign/schema';
import { OAuthError } from '../model/oauthError.js';
import type { TokenClient, TokenModule } from '../model/tokenClient.js';
import { type Access, type AccessRequest, resolveAccess } from './resolveAccess.js';

/** How an API reads its tokens: it asks about opaque ones, and checks a JWT by one algorithm and no other. */
export type TokenForm = 'OPAQUE' | SigningAlgorithm;

const formOf = ({ accessTokenFormat, signingAlgorithm }: TokenModule): TokenForm =>
  accessTokenFormat === 'OPAQUE' ? 'OPAQUE' : signingAlgorithm;

/**
 * The form of a token, which all of its modules read. Countersign itself reads every form.
 * @throws OAuthError invalid_target when there is none (RFC 8707 §2: the resource is missing)
 */
export function tokenForm({ modules }: Access): TokenForm {
  const others = modules.filter(({ builtIn }) => !builtIn);
  const forms = new Map((others.length > 0 ? others : modules).map((module) => [formOf(module), module.audience]));
  if (forms.size > 1) throw mixedForms(forms);
  return [...forms.keys()][0] ?? 'ES256';
}

const inWords = (form: TokenForm): string => (form === 'OPAQUE' ? 'opaque' : form);

function mixedForms(forms: ReadonlyMap<TokenForm, string>): OAuthError {
  const each = [...forms].map(([form, audience]) => `${inWords(form)} for ${audience}`).sort();
  return new OAuthError(
    'invalid_target',
    `These modules have different token formats (${each.join(', ')}): name one of them in resource, or its scopes in scope.`,
  );
}

/**
 * What a client gets in one token of what it asks for, see {@link resolveAccess}.
 * @throws OAuthError also when the APIs that it would be for read no token in common
 */
export function resolveTokenAccess(client: TokenClient, request: AccessRequest): Access {
  const access = resolveAccess(client, request);
  tokenForm(access);
  return access;
}
