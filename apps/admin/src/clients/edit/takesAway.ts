import { managesMore } from '@countersign/schema';
import type { ClientValues } from '../form/clientValues';
import { grantedScopes } from '../form/grantedScopes';
import type { ClientChoices } from '../form/useClientChoices';

const lacksSome = (before: readonly string[], after: readonly string[]) => before.some((one) => !after.includes(one));

/** Every key of a set, in words that are the same for the same key. */
const keysOf = (jwks: string): string[] => {
  try {
    return (JSON.parse(jwks) as { keys: object[] }).keys.map((key) => JSON.stringify(Object.entries(key).sort()));
  } catch {
    return [];
  }
};

/** Without any range, it may come from everywhere. */
const shutsOut = (before: readonly string[], after: readonly string[]) =>
  after.length > 0 && (before.length === 0 || lacksSome(before, after));

/** Whether a change takes something from a client that an integration may rest on. */
export const takesAway = (before: ClientValues, after: ClientValues, { modules }: Pick<ClientChoices, 'modules'>) =>
  before.environment !== after.environment ||
  lacksSome(before.grantTypes, after.grantTypes) ||
  lacksSome(before.redirectUris, after.redirectUris) ||
  lacksSome(before.postLogoutRedirectUris, after.postLogoutRedirectUris) ||
  managesMore(after.managedClients, before.managedClients) ||
  shutsOut(before.allowedIpRanges, after.allowedIpRanges) ||
  lacksSome(before.accessTypeIds, after.accessTypeIds) ||
  lacksSome(keysOf(before.publicKeys), keysOf(after.publicKeys)) ||
  lacksSome(
    before.modules.map(({ moduleId }) => moduleId),
    after.modules.map(({ moduleId }) => moduleId),
  ) ||
  lacksSome(
    grantedScopes(before.modules, modules).map(({ name }) => name),
    grantedScopes(after.modules, modules).map(({ name }) => name),
  );
