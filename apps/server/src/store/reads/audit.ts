import { and, asc, desc, eq, gt, gte, inArray, lt, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { AuditEntry, SealedEntry } from '../../audit/model/entry.js';
import type { AuditFilter, AuditReads } from '../../audit/model/reads.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { toPage } from '../keyset.js';
import { preparedByShape } from '../prepared.js';
import type { Source } from '../source.js';

// An entry of a large access type keeps both versions, half a megabyte in all.
const maxPageBytes = 2_000_000;

/** The number of entries, from the first, that fit on a page; at least one, so that a reader makes progress. */
function howManyFit(sizes: readonly number[]): number {
  let total = 0;
  const fitting = sizes.findIndex((size) => {
    total += size;
    return total > maxPageBytes;
  });
  return fitting < 0 ? sizes.length : Math.max(1, fitting);
}

/** What a page of the audit is asked by: whether by each part of its filter, and in which direction from where. */
interface PageShape extends Readonly<Record<'subjectId' | 'action' | 'actorId' | 'since' | 'until' | 'from', boolean>> {
  readonly backwards: boolean;
}

const pageQueries = preparedByShape(({ db, t: { auditEntries } }, shape: PageShape) => {
  const { accountId, at, seq, changes } = auditEntries;
  const value = (name: string) => sql.placeholder(name);
  const past = shape.backwards ? gt : lt;
  const which = and(
    eq(accountId, value('accountId')),
    shape.subjectId ? eq(auditEntries.subjectId, value('subjectId')) : undefined,
    shape.action ? eq(auditEntries.action, value('action')) : undefined,
    shape.actorId ? eq(auditEntries.actorId, value('actorId')) : undefined,
    shape.since ? and(gt(seq, value('sincePlace')), sql`${at} + 0 >= ${value('since')}`) : undefined,
    shape.until ? and(lte(seq, value('untilPlace')), sql`${at} + 0 < ${value('until')}`) : undefined,
    shape.from ? past(seq, value('from')) : undefined,
  );
  const order = shape.backwards ? asc(seq) : desc(seq);
  const size = sizeOf(changes);
  const limit = value('limit');
  return {
    sizes: db.select({ size }).from(auditEntries).where(which).orderBy(order).limit(limit).prepare(''),
    rows: db.select().from(auditEntries).where(which).orderBy(order).limit(limit).prepare(''),
  };
});

/** The size of the changes of an entry, in bytes. */
const sizeOf = (changes: SQLWrapper) => sql<number>`octet_length(cast(${changes} as text))`.mapWith(Number);

type OpenAll = (rows: readonly SealedEntry[]) => Promise<AuditEntry[]>;

export const auditReads = (source: Source, accountId: string, openAll: OpenAll): AuditReads => {
  const { db, t } = source;
  const { auditEntries } = t;
  const ours = eq(auditEntries.accountId, accountId);

  // Milliseconds. Entries may be slightly out of order, because the clocks of servers differ slightly.
  const skew = 60_000;

  /** The place of a moment in the chain: no entry from before the moment stands after the place. */
  const placeAt = async (at: number): Promise<number> => {
    const [row] = await db
      .select({ seq: auditEntries.seq })
      .from(auditEntries)
      .where(and(ours, lt(auditEntries.at, at)))
      .orderBy(desc(auditEntries.at), desc(auditEntries.seq))
      .limit(1);
    return row?.seq ?? 0;
  };

  /** The size of each of the first entries, in bytes. */
  const sizesOf = async (which: SQL | undefined, order: SQL, most: number): Promise<number[]> => {
    const sizes = await db
      .select({ size: sizeOf(auditEntries.changes) })
      .from(auditEntries)
      .where(which)
      .orderBy(order)
      .limit(most);
    return sizes.map(({ size }) => size);
  };

  return {
    /**
     * A page is shorter than requested where its entries would be too large; `hasNext` then shows that there are more.
     */
    async page(filter: AuditFilter, request: PageRequest): Promise<Page<AuditEntry>> {
      const { subjectId, action, actorId, since, until } = filter;
      const { backwards } = request;
      const from = request.from && Number(request.from.value);
      const { sizes, rows } = pageQueries(source, {
        subjectId: subjectId !== undefined,
        action: action !== undefined,
        actorId: actorId !== undefined,
        since: since !== undefined,
        until: until !== undefined,
        from: from !== undefined,
        backwards,
      });
      const values = {
        accountId,
        ...filter,
        from,
        // The range of the chain that can match the times.
        sincePlace: since === undefined ? undefined : await placeAt(since - skew),
        untilPlace: until === undefined ? undefined : await placeAt(until + skew),
      };
      const found = await sizes.execute({ ...values, limit: request.limit + 1 });
      const limit = Math.min(request.limit, howManyFit(found.map(({ size }) => size)));
      const entries = await rows.execute({ ...values, limit: limit + 1 });
      return toPage(await openAll(entries), { ...request, limit });
    },
    async since(subjectIds, at) {
      const rows = await db
        .select()
        .from(auditEntries)
        .where(and(ours, inArray(auditEntries.subjectId, [...subjectIds]), gte(auditEntries.at, at)))
        .orderBy(desc(auditEntries.seq))
        .limit(20);
      return openAll(rows);
    },
    async *chain(after): AsyncGenerator<AuditEntry> {
      for (let seq = after; ; ) {
        await eventLoop.pause(accountId);
        const which = and(ours, gt(auditEntries.seq, seq));
        const rows = await db
          .select()
          .from(auditEntries)
          .where(which)
          .orderBy(asc(auditEntries.seq))
          .limit(howManyFit(await sizesOf(which, asc(auditEntries.seq), 200)));
        yield* await openAll(rows);
        const last = rows.at(-1);
        if (!last) return;
        seq = last.seq;
      }
    },
    async outline(after, limit) {
      const { id, seq, action, subjectKind, subjectId } = auditEntries;
      const rows = await db
        .select({ id, seq, action, subject: { kind: subjectKind, id: subjectId } })
        .from(auditEntries)
        .where(and(ours, gt(seq, after)))
        .orderBy(asc(seq))
        .limit(limit);
      return rows;
    },
    async numbered(sequences) {
      if (sequences.length === 0) return [];
      const which = and(ours, inArray(auditEntries.seq, [...sequences]));
      const rows = await db
        .select()
        .from(auditEntries)
        .where(which)
        .orderBy(asc(auditEntries.seq))
        .limit(howManyFit(await sizesOf(which, asc(auditEntries.seq), sequences.length)));
      return openAll(rows);
    },
    async head() {
      const [row] = await db
        .select({ seq: t.auditHeads.seq, hash: t.auditHeads.hash })
        .from(t.auditHeads)
        .where(eq(t.auditHeads.accountId, accountId));
      return row;
    },
    async lastAnchor() {
      const [row] = await db
        .select({ jws: t.auditHeads.lastAnchor })
        .from(t.auditHeads)
        .where(eq(t.auditHeads.accountId, accountId));
      return row?.jws ?? undefined;
    },
  };
};
