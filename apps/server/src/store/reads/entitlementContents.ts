import type { OwnLimits } from '@countersign/schema';
import { inArray, sql } from 'drizzle-orm';
import type { EntitlementRecord, Offer } from '../../modules/model/entitlement.js';
import type { Source } from '../source.js';

/** What the vendor says of a customer, of who has a plan, or by the catalogue of every account. */
export interface Contents {
  /** What they are entitled to, by the modules' ids. */
  readonly offers: ReadonlyMap<string, Offer>;
  readonly limits: OwnLimits;
}

/** A customer, a plan or the catalogue in the version in which a statement saw it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

// A customer's are a few dozen entries: some megabytes for as many.
const maxKept = 10_000;

/**
 * Entitlements, kept by the version of the row that they change with. Whoever asks has read that version in the very same
 * request, so that what is kept is never stale, in whichever process it was changed.
 */
export function entitlementContents(source: Source): (seen: readonly Seen[]) => Promise<ReadonlyMap<string, Contents>> {
  const { db, t, dialect } = source;
  const kept = new Map<string, { readonly version: number; readonly contents: Contents }>();

  const granted = (grantee: typeof t.customers.id | typeof t.plans.id | typeof t.catalogues.id) => {
    const { granteeId, thingId, administrator, environments, endsAt } = t.entitlements;
    return dialect.jsonRows(
      {
        thingId: sql`${thingId}`,
        administrator: sql`${administrator}`,
        environments: dialect.json(sql`${environments}`),
        endsAt: sql`${endsAt}`,
      },
      sql`from ${t.entitlements} where ${granteeId} = ${grantee}`,
    );
  };

  /** The contents together with their version, in one statement: they are of one moment. */
  const read = async (ids: string[]) => {
    const { customers, plans, catalogues } = t;
    const [ofCustomers, ofPlans, ofCatalogues] = await Promise.all([
      ...[customers, plans].map((root) =>
        db
          .select({ id: root.id, version: root.version, limits: root.limits, rows: granted(root.id) })
          .from(root)
          .where(inArray(root.id, ids)),
      ),
      db
        .select({
          id: catalogues.id,
          version: catalogues.version,
          limits: sql<OwnLimits>`'{}'`.mapWith(() => ({})),
          rows: granted(catalogues.id),
        })
        .from(catalogues)
        .where(inArray(catalogues.id, ids)),
    ]);
    return [...(ofCustomers ?? []), ...(ofPlans ?? []), ...(ofCatalogues ?? [])];
  };

  return async (seen) => {
    const found = new Map<string, Contents>();
    const missing = new Set<string>();
    for (const { id, version } of seen) {
      const one = kept.get(id);
      if (one?.version === version) found.set(id, one.contents);
      else missing.add(id);
    }
    if (missing.size === 0) return found;
    for (const { id, version, limits, rows } of await read([...missing])) {
      const contents = { limits, offers: offersOf(JSON.parse(rows)) };
      found.set(id, contents);
      kept.delete(id);
      kept.set(id, { version, contents });
    }
    for (const id of kept.keys()) {
      if (kept.size <= maxKept) break;
      kept.delete(id);
    }
    return found;
  };
}

const offersOf = (rows: readonly EntitlementRecord[]): Contents['offers'] =>
  new Map(
    rows.map(({ thingId, administrator, environments, endsAt }) => [
      thingId,
      // 0 or 1 in SQLite's JSON.
      { administrator: Boolean(administrator), environments, endsAt },
    ]),
  );
