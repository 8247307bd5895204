import { setImmediate as nextTurn } from 'node:timers/promises';
import { listLength, maxAccessTypeNames } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import type { AssignedBeside } from '../model/reads.js';

/**
 * Of the clients that have an access type, the one whose other access types have the longest names; scanned in batches.
 */
export async function fullestClient({ accessTypes }: AccountReads, id: string): Promise<AssignedBeside | undefined> {
  let fullest: AssignedBeside | undefined;
  for (let after = ''; ; await nextTurn()) {
    const some = await accessTypes.assignedBeside(id, after);
    for (const one of some) if (one.length > (fullest?.length ?? -1)) fullest = one;
    const last = some.at(-1);
    if (!last) return fullest;
    after = last.clientId;
  }
}

/** @throws InvalidInput when a client that has the access type would have longer names than its tokens hold */
export function assertNameFits(name: string, fullest: AssignedBeside): void {
  const total = fullest.length + listLength([name]);
  if (total <= maxAccessTypeNames) return;
  throw InvalidInput.at(
    'name',
    `The names of a client's access types have at most ${maxAccessTypeNames} characters together. Those of ${fullest.clientName} (${fullest.clientId}) would have ${total}.`,
  );
}
