import type { AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import { grantedAccessTypeDependency } from '../../accessTypes/model/describe.js';
import type { PermissionsById } from '../../accessTypes/model/permissionGrowth.js';
import type { Dependency } from '../../changes/model/dependency.js';
import { grantedModuleDependency } from '../../modules/model/describe.js';
import type { Module } from '../../modules/model/module.js';
import type { Client } from './client.js';
import { isSameGrant } from './grantsAfter.js';

type Grants = Pick<Client, 'modules' | 'accessTypeIds'>;

/**
 * What a judgment of a change depends on besides the client: the modules and access types that it newly gives, as they
 * are.
 * A reviewer who agreed to one would otherwise have agreed to whatever it becomes before the change takes effect.
 */
export function newGrantDependencies(
  after: Grants,
  before: Grants | undefined,
  has: { modules: readonly Module[]; accessTypes: readonly AccessTypeSummary[]; permissions: PermissionsById },
): Dependency[] {
  const held = before?.modules ?? [];
  const isNew = (module: Module) => {
    const grant = after.modules.find(({ moduleId }) => moduleId === module.id);
    return grant !== undefined && !held.some((one) => isSameGrant(one, grant));
  };
  const isAssigned = ({ id }: AccessTypeSummary) =>
    after.accessTypeIds.includes(id) && !(before?.accessTypeIds ?? []).includes(id);
  return [
    ...has.modules.filter(isNew).map(grantedModuleDependency),
    ...has.accessTypes
      .filter(isAssigned)
      .map((one) => grantedAccessTypeDependency({ ...one, permissions: has.permissions.get(one.id) ?? [] })),
  ];
}
