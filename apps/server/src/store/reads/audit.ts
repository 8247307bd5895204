import { and, asc, desc, eq, gt, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { AuditEntry, SealedEntry } from '../../audit/model/entry.js';
import type { AuditFilter, AuditReads } from '../../audit/model/reads.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { toPage } from '../keyset.js';
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

type OpenAll = (rows: readonly SealedEntry[]) => Promise<AuditEntry[]>;

export const auditReads = ({ db, t }: Source, accountId: string, openAll: OpenAll): AuditReads => {
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

  /** The time conditions of a filter, and the range of the chain that can match them. */
  const within = async ({ since, until }: AuditFilter) =>
    and(
      since === undefined
        ? undefined
        : and(gt(auditEntries.seq, await placeAt(since - skew)), sql`${auditEntries.at} + 0 >= ${since}`),
      until === undefined
        ? undefined
        : and(lte(auditEntries.seq, await placeAt(until + skew)), sql`${auditEntries.at} + 0 < ${until}`),
    );

  /** The size of each of the first entries, in bytes. */
  const sizesOf = async (which: SQL | undefined, order: SQL, most: number): Promise<number[]> => {
    const sizes = await db
      .select({ size: sql<number>`octet_length(cast(${auditEntries.changes} as text))`.mapWith(Number) })
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
      const from = request.from && Number(request.from.value);
      const past = request.backwards ? gt : lt;
      const which = and(
        ours,
        filter.subjectId === undefined ? undefined : eq(auditEntries.subjectId, filter.subjectId),
        filter.action === undefined ? undefined : eq(auditEntries.action, filter.action),
        filter.actorId === undefined ? undefined : eq(auditEntries.actorId, filter.actorId),
        await within(filter),
        from === undefined ? undefined : past(auditEntries.seq, from),
      );
      const order = request.backwards ? asc(auditEntries.seq) : desc(auditEntries.seq);
      const sizes = await sizesOf(which, order, request.limit + 1);
      const limit = Math.min(request.limit, howManyFit(sizes));
      const rows = await db
        .select()
        .from(auditEntries)
        .where(which)
        .orderBy(order)
        .limit(limit + 1);
      return toPage(await openAll(rows), { ...request, limit });
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
