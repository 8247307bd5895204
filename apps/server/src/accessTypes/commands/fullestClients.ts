import { setImmediate as nextTurn } from 'node:timers/promises';
import { listLength, maxAccessTypeNames, maxAccessTypePermissions } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import type { AccessType } from '../model/accessType.js';
import type { AssignedBeside } from '../model/reads.js';

/** Of the clients that have an access type, those whose others have the longest names, and the most permissions. */
export interface FullestClients {
  readonly byNames: AssignedBeside | undefined;
  readonly byPermissions: AssignedBeside | undefined;
}

/** Scans the clients that have an access type in batches. */
export async function fullestClients({ accessTypes }: AccountReads, id: string): Promise<FullestClients> {
  let byNames: AssignedBeside | undefined;
  let byPermissions: AssignedBeside | undefined;
  for (let after = ''; ; await nextTurn()) {
    const some = await accessTypes.assignedBeside(id, after);
    for (const one of some) {
      if (one.length > (byNames?.length ?? -1)) byNames = one;
      if (one.permissionsLength > (byPermissions?.permissionsLength ?? -1)) byPermissions = one;
    }
    const last = some.at(-1);
    if (!last) return { byNames, byPermissions };
    after = last.clientId;
  }
}

/** @throws InvalidInput when a client that has the access type would have more than a client may */
export function assertClientsBear(before: AccessType, after: AccessType, fullest: FullestClients): void {
  if (fullest.byNames && after.name.length > before.name.length) assertNameFits(after.name, fullest.byNames);
  if (fullest.byPermissions && after.permissionsLength > before.permissionsLength)
    assertPermissionsFit(after.permissionsLength, fullest.byPermissions);
}

function assertNameFits(name: string, { length, clientName, clientId }: AssignedBeside): void {
  const total = length + listLength([name]);
  if (total <= maxAccessTypeNames) return;
  throw InvalidInput.at(
    'name',
    `The names of a client's access types have at most ${maxAccessTypeNames} characters together. Those of ${clientName} (${clientId}) would have ${total}.`,
  );
}

function assertPermissionsFit(length: number, { permissionsLength, clientName, clientId }: AssignedBeside): void {
  const total = permissionsLength + length;
  if (total <= maxAccessTypePermissions) return;
  throw InvalidInput.at(
    'permissions',
    `The permissions of a client's access types have at most ${maxAccessTypePermissions} characters together. Those of ${clientName} (${clientId}) would have ${total}.`,
  );
}
