import 'reflect-metadata';
import {
  accessTokenFormats,
  allPrivileges,
  clientTypes,
  grantTypes,
  operations,
  privilegeWords,
  scopeLevels,
  signingAlgorithms,
} from '@countersign/schema';
import { registerEnumType } from 'type-graphql';

const enums = new Map<string, object>();

/** A GraphQL enum of names that packages/schema lists, so that they are listed once. */
export function enumOf<const N extends string>(
  name: string,
  names: readonly N[],
  description: string,
  words: { readonly [K in NoInfer<N>]: string } | ((name: NoInfer<N>) => string),
) {
  const named = Object.fromEntries(names.map((each) => [each, each]));
  const wordsOf = (each: N) => (typeof words === 'function' ? words(each) : words[each]);
  const valuesConfig = Object.fromEntries(names.map((each) => [each, { description: wordsOf(each) }]));
  registerEnumType(named, { name, description, valuesConfig });
  const values = named as { [K in N]: K };
  enums.set(names.join(), values);
  return values;
}

/** The enum that was made of these names. */
export function enumWith(names: readonly string[]): object {
  const values = enums.get(names.join());
  if (!values) throw new Error(`There is no enum of ${names.join(', ')}.`);
  return values;
}

export const ClientTypeEnum = enumOf('ClientType', clientTypes, 'Whether a client can keep a secret (RFC 6749 §2.1).', {
  CONFIDENTIAL: 'It can: it proves itself by a secret or a key.',
  PUBLIC: 'It cannot, as in a browser or on a phone: it has neither.',
});
export const GrantTypeEnum = enumOf('GrantType', grantTypes, 'A way to tokens.', {
  CLIENT_CREDENTIALS: 'For the client itself (RFC 6749 §4.4).',
  AUTHORIZATION_CODE: 'For a person who signs in, always with PKCE (RFC 6749 §4.1).',
});
export const ScopeLevelEnum = enumOf('ScopeLevel', scopeLevels, 'Who has a scope of a module.', {
  STANDARD: 'Every client with the module.',
  ADMINISTRATOR: 'Clients that are granted the module as an administrator.',
});
export const AccessTokenFormatEnum = enumOf('AccessTokenFormat', accessTokenFormats, 'What access tokens look like.', {
  JWT: 'Signed: the API verifies a token by itself (RFC 9068).',
  OPAQUE: 'A random text: the API asks about each (RFC 7662), and sees a revocation at once.',
});
export const SigningAlgorithmEnum = enumOf(
  'SigningAlgorithm',
  signingAlgorithms,
  'What tokens are signed with (RFC 7518, RFC 8037).',
  {
    RS256: 'RSASSA-PKCS1-v1_5 with SHA-256.',
    ES256: 'ECDSA with P-256 and SHA-256.',
    EdDSA: 'EdDSA with Ed25519.',
  },
);
export const OperationEnum = enumOf('Operation', operations, 'What may be done with objects of an API.', {
  READ: 'To read them.',
  WRITE: 'To write them.',
  LINK: 'To link them with others.',
});
export const PrivilegeEnum = enumOf('Privilege', allPrivileges, 'What an admin may do in an account.', privilegeWords);
