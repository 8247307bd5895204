import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient, QueryResult } from 'pg';
import { sha256 } from '../../kernel/credential.js';
import { StalePlan } from '../../model/plan.js';
import type { SealedPlan } from '../audit/sealPlan.js';
import { type CompiledPlan, commitSteps, compilePlan, type StatementResult } from '../commit.js';
import type { Statement, Statements } from '../statements.js';
import { isRefusal, isRetryable, isUnavailable, toDomainError } from './failures.js';
import { InDoubt, isCommitted } from './inDoubt.js';
import type { Pool } from './pool.js';

// A deadlock or a failed serialization is resolved at once; a failure after this many attempts is not chance.
const maxAttempts = 5;

/**
 * Commits plans, each in a transaction of its own. The statements of a batch are pipelined, the last batch together
 * with COMMIT: a plan takes two round trips, and one more for each few hundred statements.
 */
export function postgresCommits(pool: Pool, statements: Statements) {
  return async (plan: SealedPlan): Promise<void> => {
    const giveUp = Date.now() + pool.patience;
    const compiled = await compilePlan(plan, statements);
    for (let attempt = 1; ; attempt++) {
      try {
        return await commitOnce(pool, compiled, statements);
      } catch (error) {
        if (error instanceof InDoubt && (await isCommitted(pool, plan, error, giveUp))) return;
        if (!(error instanceof InDoubt || isRetryable(error)) || attempt === maxAttempts) throw toDomainError(error);
        await delay(Math.random() * 10 * 2 ** attempt);
      }
    }
  };
}

async function commitOnce(pool: Pool, plan: CompiledPlan, statements: Statements): Promise<void> {
  const client = await pool.connect();
  // The query in flight gets the error too; without a listener the process would end.
  const ignore = () => {};
  client.on('error', ignore);
  try {
    await transact(client, plan, statements);
    client.release();
  } catch (error) {
    await abandon(client, error);
    throw error;
  } finally {
    client.off('error', ignore);
  }
}

async function transact(client: PoolClient, plan: CompiledPlan, statements: Statements): Promise<void> {
  const steps = commitSteps(plan, statements);
  let sent: Promise<unknown>[] = [client.query('begin isolation level read committed')];
  for (let step = steps.next(); ; ) {
    const outcomes = step.value.map((statement) => run(client, statement));
    if (step.done) return end(client, [...sent, ...outcomes]);
    await Promise.all([...sent, ...outcomes]);
    sent = [];
    step = steps.next(await Promise.all(outcomes));
  }
}

/** Sends COMMIT behind the last batch. */
async function end(client: PoolClient, sent: Promise<unknown>[]): Promise<void> {
  const [batch, commit] = await Promise.allSettled([Promise.all(sent), client.query('commit')]);
  if (commit.status === 'rejected') throw isRefusal(commit.reason) ? commit.reason : new InDoubt(commit.reason);
  if (batch.status === 'rejected') throw batch.reason;
  // A failed transaction answers COMMIT with ROLLBACK, which is not reported as an error.
  if (commit.value.command !== 'COMMIT') throw new Error(`PostgreSQL answered ${commit.value.command} to COMMIT.`);
}

const names = new Map<string, string>();

/** The name of a prepared statement, by which a connection finds one that it has parsed before. */
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = sha256(sql);
    names.set(sql, name);
  }
  return name;
}

export async function run(client: PoolClient | Pool, { sql, params, exactlyOne }: Statement): Promise<StatementResult> {
  const { rows, rowCount }: QueryResult = await client.query({ name: nameOf(sql), text: sql, values: [...params] });
  const count = rowCount ?? rows.length;
  if (exactlyOne !== undefined && count !== 1) throw new StalePlan(exactlyOne);
  return { rows, count };
}

/** Returns a connection to the pool after a rollback, or destroys it. */
async function abandon(client: PoolClient, error: unknown): Promise<void> {
  if (error instanceof InDoubt || (isUnavailable(error) && !isRetryable(error))) return client.release(true);
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}
