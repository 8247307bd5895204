import { execute } from '../../execution/execute.js';
import { service } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { expireChangeRequest } from '../commands/expireChangeRequest.js';

/** Records the end of every request that has expired. */
export async function expireLapsed(store: Store, seal: Seal, now: number): Promise<void> {
  for (const { id, accountId } of await store.unscoped.lapsedRequests(now)) {
    const context = { store, seal, actor: service, accountId, address: '', now: () => now };
    try {
      await execute(expireChangeRequest, { id }, context);
    } catch (refusal) {
      // Another server recorded it in the meantime.
      if (!(refusal instanceof Refusal)) throw refusal;
    }
  }
}
