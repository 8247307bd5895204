import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ModuleScope, maxGrantedScopes } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import { grantedScopes } from '../model/grantedScopes.js';
import type { GrantedBeside } from '../model/reads.js';

/**
 * Of the clients that have a whole module, the one with the most scopes of other modules: one with its administrator
 * scopes, and one without.
 */
export type FullestClients = ReadonlyMap<boolean, GrantedBeside>;

/** Scans all clients of a whole module in batches, so that a module with many clients does not hold up other requests. */
export async function fullestClients({ modules }: AccountReads, moduleId: string): Promise<FullestClients> {
  const fullest = new Map<boolean, GrantedBeside>();
  for (let after = ''; ; await nextTurn()) {
    const some = await modules.grantedBeside(moduleId, after);
    for (const one of some) {
      if (one.scopes > (fullest.get(one.administrator)?.scopes ?? -1)) fullest.set(one.administrator, one);
    }
    const last = some.at(-1);
    if (!last) return fullest;
    after = last.clientId;
  }
}

type Scopes = readonly Pick<ModuleScope, 'name' | 'level'>[];

/** Whether a grant of the module comes to more scopes than before. */
export const hasMoreScopes = (before: Scopes, after: Scopes): boolean =>
  [true, false].some((administrator) => count(after, administrator) > count(before, administrator));

/** @throws InvalidInput when a client that has the module would be granted more scopes than a client may be */
export function assertScopesFit(scopes: Scopes, fullest: FullestClients): void {
  for (const [administrator, beside] of fullest) {
    const total = beside.scopes + count(scopes, administrator);
    if (total <= maxGrantedScopes) continue;
    throw InvalidInput.at(
      'scopes',
      `A client is granted at most ${maxGrantedScopes} scopes. ${beside.clientName} (${beside.clientId}), which has this module, would be granted ${total}.`,
    );
  }
}

const count = (scopes: Scopes, administrator: boolean): number =>
  grantedScopes({ scopes }, { administrator, scopes: null }).length;
