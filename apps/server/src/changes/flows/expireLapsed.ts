import { execute } from '../../execution/execute.js';
import { service } from '../../kernel/actor.js';
import { eachByItself } from '../../kernel/eachByItself.js';
import { Refusal, Unavailable } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { expireChangeRequest } from '../commands/expireChangeRequest.js';

/** Records the end of requests that have expired: some of each account in one turn, however many another has. */
export async function expireLapsed(store: Store, seal: Seal, now: number): Promise<void> {
  await eachByItself(await store.unscoped.accountsWithLapsed(now), async (accountId) => {
    const context = { store, seal, actor: service, accountId, address: '', now: () => now };
    await eachByItself(await store.unscoped.lapsedRequests(accountId, now), async ({ id }) => {
      try {
        await execute(expireChangeRequest, { id }, context);
      } catch (refusal) {
        // Another server recorded it in the meantime.
        if (!(refusal instanceof Refusal) || refusal instanceof Unavailable) throw refusal;
      }
    });
  });
}
