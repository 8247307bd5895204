import type { Write } from '../../model/plan.js';
import type { ClientRecord, ClientScopeRecord, ModuleGrant } from '../model/client.js';
import { isSameGrant } from '../model/grantsAfter.js';

type ModuleGrants = readonly ModuleGrant[];

/** The rows by which the modules of a client differ before and after. */
export function grantWrites(
  { id: clientId, accountId }: Pick<ClientRecord, 'id' | 'accountId'>,
  before: ModuleGrants,
  after: ModuleGrants,
): Write[] {
  const heldBy = (grants: ModuleGrants, { moduleId }: ModuleGrant) => grants.find((one) => one.moduleId === moduleId);
  return [
    ...before
      .filter((grant) => !heldBy(after, grant))
      .map(({ moduleId }): Write => ({ remove: 'clientModules', key: { clientId, moduleId } })),
    ...after.flatMap((grant): Write[] => {
      const { moduleId, administrator, scopes } = grant;
      const held = heldBy(before, grant);
      if (!held) return [{ insert: 'clientModules', row: { clientId, moduleId, accountId, administrator, scopes } }];
      if (isSameGrant(held, grant)) return [];
      return [{ amend: 'clientModules', key: { clientId, moduleId }, set: { administrator, scopes } }];
    }),
    ...scopeWrites(scopeRows(clientId, before), scopeRows(clientId, after)),
  ];
}

const scopeRows = (clientId: string, grants: ModuleGrants): ClientScopeRecord[] =>
  grants.flatMap(({ moduleId, administrator, scopes }) =>
    (scopes ?? []).map((scope) => ({ moduleId, scope, clientId, administrator })),
  );

function scopeWrites(before: readonly ClientScopeRecord[], after: readonly ClientScopeRecord[]): Write[] {
  const keyOf = ({ moduleId, scope }: ClientScopeRecord) => `${moduleId} ${scope}`;
  const [held, wanted] = [new Map(before.map((row) => [keyOf(row), row])), new Set(after.map(keyOf))];
  return [
    ...before
      .filter((row) => !wanted.has(keyOf(row)))
      .map(({ administrator: _, ...key }): Write => ({ remove: 'clientScopes', key })),
    ...after.flatMap((row): Write[] => {
      const { administrator, ...key } = row;
      const was = held.get(keyOf(row));
      if (!was) return [{ insert: 'clientScopes', row }];
      return was.administrator === administrator ? [] : [{ amend: 'clientScopes', key, set: { administrator } }];
    }),
  ];
}
