import { type ChainHead, link } from '../audit/model/chain.js';
import type { SealedDraft } from '../audit/model/entry.js';
import { eventLoop } from '../limits/eventLoopShares.js';
import { guardedRow, type Write } from '../model/plan.js';
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

/** A statement that is made when its turn comes: those of a thousand clients take longer than anybody may wait. */
type Making = () => Statement;

/** What locks roots, in the same order in every plan, so that two plans cannot deadlock. */
function locks(plan: SealedPlan, statements: Statements): Making[] {
  const guards = plan.expects.map((guard) => ({
    place: guardedRow(guard),
    make: () => statements.guard(guard),
  }));
  const updates = plan.writes
    .filter((write) => 'update' in write)
    .map((write) => ({ place: `${write.update} ${write.id}`, make: () => statements.write(write) }));
  return [...guards, ...updates].sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ make }) => make);
}

/** The statements that keep sealed values readable: they insert or check their keys, and insert the shared values. */
function values({ newKeys, keyIds, values }: SealedPlan, statements: Statements): Making[] {
  // In the same order in every plan, too.
  const sorted = <Row>(rows: readonly Row[], by: (row: Row) => string) =>
    [...rows].sort((a, b) => (by(a) < by(b) ? -1 : 1));
  return [
    ...sorted(newKeys, ({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`).map(
      (row) => () => statements.insertOnce('dataKeys', { ...row }),
    ),
    ...sorted(keyIds, (id) => id).map((id) => () => statements.keyLives(id)),
    ...sorted(values, ({ ref }) => ref).map((row) => () => statements.insertOnce('auditValues', { ...row })),
  ];
}

/** A plan in statements, but for its audit, which waits for the head of its chain. */
export interface CompiledPlan {
  readonly before: readonly Statement[];
  readonly chains: readonly Chain[];
  readonly counted: readonly Statement[];
}

/** Makes the statements of a plan, in pieces between which others are looked after. */
export async function compilePlan(plan: SealedPlan, statements: Statements): Promise<CompiledPlan> {
  const { accountId, audit, elsewhere = [], writes } = plan;
  const make = (write: Write) => () => statements.write(write);
  const making = [
    ...locks(plan, statements),
    ...writes.filter((write) => !('update' in write || 'atMost' in write)).map(make),
    ...values(plan, statements),
  ];
  const before: Statement[] = [];
  for (const one of making) {
    before.push(one());
    await eventLoop.pause(accountId);
  }
  return {
    before,
    chains: [{ accountId, audit }, ...elsewhere].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)),
    counted: writes.filter((write) => 'atMost' in write).map(statements.write),
  };
}

// Statements that are sent at once: what a driver makes of them holds the event loop, too.
const mostSentAtOnce = 200;

function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += mostSentAtOnce) yield items.slice(at, at + mostSentAtOnce);
}

/**
 * The commit of a plan, written once for both databases: SQLite drives it synchronously inside one transaction,
 * PostgreSQL awaits each batch. The account's audit head is locked last, so that one account's changes wait for each
 * other only from there to the commit. Heads of several accounts are locked in the order of their ids.
 */
export function* commitSteps({ before, chains, counted }: CompiledPlan, statements: Statements): CommitSteps {
  const batches = [...inBatches(before)];
  for (const batch of batches.slice(0, -1)) yield batch;
  const last = batches.at(-1) ?? [];
  const outcomes = yield [
    ...last,
    ...chains.map((chain) => statements.lockHead(chain.accountId)),
    // Counted under the lock of the head, so that of two plans that add a row the later one counts the other's.
    ...counted,
  ];
  const heads = outcomes.slice(last.length);
  const moves: Statement[] = [];
  const rest: Statement[] = [];
  for (const [index, chain] of chains.entries()) {
    const head = headOf(heads[index]?.rows[0]);
    for (const drafts of inBatches(chain.audit)) {
      if (rest.length >= mostSentAtOnce) yield rest.splice(0);
      rest.push(...extend(chain.accountId, head, drafts, statements));
    }
    moves.push(statements.moveHead(chain.accountId, { ...head }));
  }
  return [...rest, ...moves];
}

interface Chain {
  readonly accountId: string;
  readonly audit: readonly SealedDraft[];
}

type Moving = { -readonly [Field in keyof ChainHead]: ChainHead[Field] };

const headOf = (found: StatementResult['rows'][number] | undefined): Moving => ({
  seq: Number(found?.seq),
  hash: String(found?.hash),
});

/** The statements that add entries to a chain whose head is locked; they move it on. */
const extend = (accountId: string, head: Moving, drafts: readonly SealedDraft[], to: Statements): Statement[] =>
  drafts.map((draft) => {
    const entry = link(accountId, head, draft);
    head.seq = entry.seq;
    head.hash = entry.hash;
    return to.insert('auditEntries', { ...entry });
  });
