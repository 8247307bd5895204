import 'reflect-metadata';
import {
  accessTokenFormats,
  allPrivileges,
  clientTypes,
  grantTypes,
  operations,
  scopeLevels,
  signingAlgorithms,
} from '@countersign/schema';
import { registerEnumType } from 'type-graphql';

const enums = new Map<string, object>();

/** A GraphQL enum of names that packages/schema lists, so that they are listed once. */
export function enumOf<const N extends string>(name: string, names: readonly N[], description?: string) {
  const values = Object.fromEntries(names.map((each) => [each, each])) as { [K in N]: K };
  registerEnumType(values, { name, ...(description && { description }) });
  enums.set(names.join(), values);
  return values;
}

/** The enum that was made of these names. */
export function enumWith(names: readonly string[]): object {
  const values = enums.get(names.join());
  if (!values) throw new Error(`There is no enum of ${names.join(', ')}.`);
  return values;
}

export const ClientTypeEnum = enumOf('ClientType', clientTypes);
export const GrantTypeEnum = enumOf('GrantType', grantTypes);
export const ScopeLevelEnum = enumOf('ScopeLevel', scopeLevels);
export const AccessTokenFormatEnum = enumOf('AccessTokenFormat', accessTokenFormats);
export const SigningAlgorithmEnum = enumOf('SigningAlgorithm', signingAlgorithms);
export const OperationEnum = enumOf('Operation', operations);
export const PrivilegeEnum = enumOf('Privilege', allPrivileges, 'What an admin may do in an account.');
