import { type Context, execute } from '../../execution/execute.js';
import { Conflict } from '../../kernel/refusal.js';
import { stopFactorReset } from '../commands/factorReset/stopFactorReset.js';

/** Whoever proves a second factor has not lost it: a reset of it that waits for its time is stopped. */
export async function keepFactors(personId: string, context: Context): Promise<void> {
  const { store, accountId } = context;
  const reset = await store.within(accountId).factorResets.pendingOf(personId);
  if (!reset) return;
  try {
    await execute(stopFactorReset, { id: reset.id }, context);
  } catch (refusal) {
    // Somebody else stopped it in the meantime, or it is done.
    if (!(refusal instanceof Conflict)) throw refusal;
  }
}
