import { type ChainHead, link } from '../audit/chain.js';
import type { Guard, Plan, Write } from '../kernel/plan.js';
import type { Statement, Statements } from './statements.js';

/** What the database said to one statement. */
export interface Outcome {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly count: number;
}

/** The statements of one commit, batch by batch; the engine answers each batch with its outcomes, in order. */
export type CommitSteps = Generator<readonly Statement[], void, readonly Outcome[]>;

const lockOrder = (guard: Guard) => `${guard.guard} ${guard.id}`;

// Two plans that touch the same rows must take their locks in the same order, or they wait for each other.
const updatesInOrder = (writes: readonly Write[]): Write[] => {
  const updates = writes.filter((write) => 'update' in write);
  updates.sort((a, b) => (`${a.update} ${a.id}` < `${b.update} ${b.id}` ? -1 : 1));
  return [...updates, ...writes.filter((write) => !('update' in write))];
};

/**
 * What committing a plan means, said once for both databases: SQLite drives it synchronously inside one transaction,
 * PostgreSQL awaits each batch. The account's audit head is locked last, so that one account's changes wait for each
 * other only for the length of two statements.
 */
export function* commitSteps(plan: Plan, statements: Statements): CommitSteps {
  const guards = [...plan.expects].sort((a, b) => (lockOrder(a) < lockOrder(b) ? -1 : 1));
  const rows = [...guards.map(statements.guard), ...updatesInOrder(plan.writes).map(statements.write)];
  if (rows.length > 0) yield rows;

  const [found] = yield [statements.lockHead(plan.accountId)];
  const row = found?.rows[0];
  let head: ChainHead = { seq: Number(row?.seq), hash: String(row?.hash) };
  const entries = plan.audit.map((draft) => {
    const { actor, subject, ...entry } = link(plan.accountId, head, draft);
    head = { seq: entry.seq, hash: entry.hash };
    return statements.insert('auditEntries', {
      ...entry,
      actor,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subject.name,
    });
  });
  yield [...entries, statements.moveHead(plan.accountId, { seq: head.seq, hash: head.hash })];
}
