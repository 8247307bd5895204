import { setTimeout as delay } from 'node:timers/promises';
import type { SealedPlan } from '../audit/sealPlan.js';
import { isUnavailable, toDomainError } from './failures.js';
import type { Pool } from './pool.js';

/** COMMIT was sent and the connection broke: only the database knows the outcome. */
export class InDoubt extends Error {
  constructor(cause: unknown) {
    super('The connection broke while a plan was committed.', { cause });
  }
}

/**
 * Finds out whether a plan was committed, by its audit entry. The transaction in doubt holds the lock of the account's
 * audit head until it has ended, so that the answer is final once this lock is acquired. It is asked until `giveUp`, in
 * milliseconds since 1970.
 * @throws Unavailable when the database is not back in time; then the outcome stays unknown
 */
export async function isCommitted(pool: Pool, plan: SealedPlan, doubt: InDoubt, giveUp: number): Promise<boolean> {
  // A new connection that nobody answers takes longer than the request may still wait.
  const late = delay(giveUp - Date.now(), undefined, { ref: false });
  const outcome = await Promise.race([askUntil(giveUp, pool, plan), late]);
  if (outcome === undefined) throw toDomainError(doubt.cause);
  return outcome;
}

async function askUntil(giveUp: number, pool: Pool, plan: SealedPlan): Promise<boolean | undefined> {
  while (Date.now() < giveUp) {
    try {
      return await readOutcome(pool, plan);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      await delay(100);
    }
  }
  return undefined;
}

async function readOutcome(pool: Pool, plan: SealedPlan): Promise<boolean> {
  await pool.query('select 1 from audit_heads where account_id = $1 for update', [plan.accountId]);
  const { rows } = await pool.query('select 1 from audit_entries where id = $1', [plan.audit[0]?.id]);
  return rows.length > 0;
}
