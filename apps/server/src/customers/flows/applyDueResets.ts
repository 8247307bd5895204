import { execute } from '../../execution/execute.js';
import { service } from '../../kernel/actor.js';
import { eachByItself } from '../../kernel/eachByItself.js';
import { Refusal, Unavailable } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { applyFactorReset } from '../commands/factorReset/applyFactorReset.js';

/** Carries out the resets of second factors whose time has come. */
export async function applyDueResets(store: Store, seal: Seal, now: number): Promise<void> {
  await eachByItself(await store.unscoped.dueFactorResets(now), async ({ id, accountId }) => {
    const context = { store, seal, actor: service, accountId, address: '', now: () => now };
    try {
      await execute(applyFactorReset, { id }, context);
    } catch (refusal) {
      // Another server did it, or somebody stopped it, in the meantime.
      if (!(refusal instanceof Refusal) || refusal instanceof Unavailable) throw refusal;
    }
  });
}
