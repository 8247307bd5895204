import {
  accessTokenFormats,
  clientTypes,
  grantTypes,
  operations,
  privileges,
  scopeLevels,
  signingAlgorithms,
} from '@countersign/schema';
import { registerEnumType } from 'type-graphql';

/** A GraphQL enum from names that packages/schema lists, so that they are listed once. */
export function enumOf<const N extends string>(name: string, names: readonly N[], description?: string) {
  const values = Object.fromEntries(names.map((each) => [each, each])) as { [K in N]: K };
  registerEnumType(values, { name, ...(description && { description }) });
  return values;
}

export const ClientTypeEnum = enumOf('ClientType', clientTypes);
export const GrantTypeEnum = enumOf('GrantType', grantTypes);
export const ScopeLevelEnum = enumOf('ScopeLevel', scopeLevels);
export const AccessTokenFormatEnum = enumOf('AccessTokenFormat', accessTokenFormats);
export const SigningAlgorithmEnum = enumOf('SigningAlgorithm', signingAlgorithms);
export const OperationEnum = enumOf('Operation', operations);
export const PrivilegeEnum = enumOf('Privilege', privileges, 'What an admin may do in an account.');
