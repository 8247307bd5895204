import type Database from 'better-sqlite3';
import { StalePlan } from '../../model/plan.js';
import type { SealedPlan } from '../audit/sealPlan.js';
import { type CompiledPlan, commitSteps, compilePlan, type StatementResult } from '../commit.js';
import type { Statement, Statements } from '../statements.js';
import { toDomainError } from './failures.js';

interface Waiting {
  /** Of how many statements it is. */
  readonly weight: number;
  readonly work: () => unknown;
  readonly done: (answer: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** The outcome of one piece of work inside the transaction of its turn. */
type Ended = { readonly answer: unknown } | { readonly error: unknown };

// Statements: what changes many clients has a turn of its own.
const mostOfTurn = 1000;

/** As many as are light enough for one turn, but one at least. */
function takeTurn(waiting: Waiting[]): Waiting[] {
  let weight = 0;
  const after = waiting.findIndex((one, index) => {
    weight += one.weight;
    return index > 0 && weight > mostOfTurn;
  });
  return waiting.splice(0, after === -1 ? waiting.length : after);
}

/**
 * Commits plans, and single statements. All work of one turn of the event loop shares one transaction, hence one wait
 * for the disk; each piece has a savepoint of its own, so that a stale plan does not fail the others. No caller gets an
 * answer before the transaction is on the disk.
 */
export function sqliteCommits(database: Database.Database, statements: Statements) {
  const compiled = new Map<string, Database.Statement<unknown[], Record<string, unknown>>>();
  const waiting: Waiting[] = [];

  const run = ({ sql, params, exactlyOne }: Statement): StatementResult => {
    let statement = compiled.get(sql);
    if (!statement) {
      statement = database.prepare<unknown[], Record<string, unknown>>(sql);
      compiled.set(sql, statement);
    }
    const rows = statement.reader ? statement.all(...params) : [];
    const count = statement.reader ? rows.length : statement.run(...params).changes;
    if (exactlyOne !== undefined && count !== 1) throw new StalePlan(exactlyOne);
    return { rows, count };
  };

  const apply = (plan: CompiledPlan): void => {
    const steps = commitSteps(plan, statements);
    let step = steps.next();
    while (!step.done) step = steps.next(step.value.map(run));
    step.value.map(run);
  };

  const savepoint = database.prepare('savepoint plan');
  const release = database.prepare('release plan');
  const undo = database.prepare('rollback to plan');

  /**
   * Does one piece of work inside the open transaction; its failure fails the others only when it ends the transaction.
   */
  const attempt = (work: () => unknown): Ended => {
    savepoint.run();
    try {
      return { answer: work() };
    } catch (error) {
      if (!database.inTransaction) throw error;
      undo.run();
      return { error: toDomainError(error) };
    } finally {
      if (database.inTransaction) release.run();
    }
  };

  const flush = (): void => {
    const turn = takeTurn(waiting);
    if (waiting.length > 0) setImmediate(flush);
    try {
      const ends = database.transaction(() => turn.map(({ work }) => attempt(work))).immediate();
      for (const [index, end] of ends.entries()) {
        if ('error' in end) turn[index]?.failed(end.error);
        else turn[index]?.done(end.answer);
      }
    } catch (error) {
      for (const { failed } of turn) failed(toDomainError(error));
    }
  };

  const together = <Answer>(weight: number, work: () => Answer): Promise<Answer> =>
    new Promise((done, failed) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ weight, work, done: done as Waiting['done'], failed });
    });

  return {
    async commit(plan: SealedPlan): Promise<void> {
      const compiledPlan = await compilePlan(plan, statements);
      await together(compiledPlan.before.length + plan.audit.length, () => apply(compiledPlan));
    },
    run: (statement: Statement): Promise<StatementResult> => together(1, () => run(statement)),
  };
}
