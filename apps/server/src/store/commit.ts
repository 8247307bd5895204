import { type ChainHead, link } from '../audit/model/chain.js';
import type { SealedPlan } from './audit/sealPlan.js';
import type { Statement, Statements } from './statements.js';

/** The database's result of one statement. */
export interface StatementResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly count: number;
}

/**
 * The statements of one commit, batch by batch; the engine answers each batch with its outcomes, in order. The last
 * batch is returned: nothing in it can find the plan stale, so that COMMIT may be sent along with it.
 */
export type CommitSteps = Generator<readonly Statement[], readonly Statement[], readonly StatementResult[]>;

/** The statements that lock roots, in the same order in every plan, so that two plans cannot deadlock. */
function locks(plan: SealedPlan, statements: Statements): Statement[] {
  const guards = plan.expects.map((guard) => ({
    place: `${guard.guard} ${guard.id}`,
    statement: statements.guard(guard),
  }));
  const updates = plan.writes
    .filter((write) => 'update' in write)
    .map((write) => ({ place: `${write.update} ${write.id}`, statement: statements.write(write) }));
  return [...guards, ...updates].sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ statement }) => statement);
}

/** The statements that keep sealed values readable: they insert or check their keys, and insert the shared values. */
function values({ newKeys, keyIds, values }: SealedPlan, statements: Statements): Statement[] {
  // In the same order in every plan, too.
  const sorted = <Row>(rows: readonly Row[], by: (row: Row) => string) =>
    [...rows].sort((a, b) => (by(a) < by(b) ? -1 : 1));
  return [
    ...sorted(newKeys, ({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`).map((row) =>
      statements.insertOnce('dataKeys', { ...row }),
    ),
    ...sorted(keyIds, (id) => id).map(statements.keyLives),
    ...sorted(values, ({ ref }) => ref).map((row) => statements.insertOnce('auditValues', { ...row })),
  ];
}

/**
 * The commit of a plan, written once for both databases: SQLite drives it synchronously inside one transaction,
 * PostgreSQL awaits each batch. The account's audit head is locked last, so that one account's changes wait for each
 * other only from there to the commit.
 */
export function* commitSteps(plan: SealedPlan, statements: Statements): CommitSteps {
  const outcomes = yield [
    ...locks(plan, statements),
    ...plan.writes.filter((write) => !('update' in write)).map(statements.write),
    ...values(plan, statements),
    statements.lockHead(plan.accountId),
  ];
  const found = outcomes.at(-1)?.rows[0];
  let head: ChainHead = { seq: Number(found?.seq), hash: String(found?.hash) };
  const entries = plan.audit.map((draft) => {
    const entry = link(plan.accountId, head, draft);
    head = { seq: entry.seq, hash: entry.hash };
    return statements.insert('auditEntries', { ...entry });
  });
  return [...entries, statements.moveHead(plan.accountId, { seq: head.seq, hash: head.hash })];
}
