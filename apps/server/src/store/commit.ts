import { type ChainHead, link } from '../audit/model/chain.js';
import type { SealedDraft } from '../audit/model/entry.js';
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
 * other only from there to the commit. Heads of several accounts are locked in the order of their ids.
 */
export function* commitSteps(plan: SealedPlan, statements: Statements): CommitSteps {
  const { accountId, audit, elsewhere = [] } = plan;
  const chains = [{ accountId, audit }, ...elsewhere].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  const before = [
    ...locks(plan, statements),
    ...plan.writes.filter((write) => !('update' in write || 'atMost' in write)).map(statements.write),
    ...values(plan, statements),
  ];
  const outcomes = yield [
    ...before,
    ...chains.map((chain) => statements.lockHead(chain.accountId)),
    // Counted under the lock of the head, so that of two plans that add a row the later one counts the other's.
    ...plan.writes.filter((write) => 'atMost' in write).map(statements.write),
  ];
  const heads = outcomes.slice(before.length);
  return chains.flatMap((chain, index) => extend(chain, heads[index]?.rows[0], statements));
}

interface Chain {
  readonly accountId: string;
  readonly audit: readonly SealedDraft[];
}

/** The statements that add entries to a chain whose head is locked. */
function extend({ accountId, audit }: Chain, found: StatementResult['rows'][number] | undefined, to: Statements) {
  let head: ChainHead = { seq: Number(found?.seq), hash: String(found?.hash) };
  const entries = audit.map((draft) => {
    const entry = link(accountId, head, draft);
    head = { seq: entry.seq, hash: entry.hash };
    return to.insert('auditEntries', { ...entry });
  });
  return [...entries, to.moveHead(accountId, { seq: head.seq, hash: head.hash })];
}
