import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { CatalogueReads } from '../../modules/model/catalogue.js';
import type { ModuleName } from '../../modules/model/moduleName.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';

/** The names as conditions by kind, each a range of the index. */
export const namedOneOf = ({ t }: Source, names: readonly ModuleName[]) =>
  or(
    ...[...Map.groupBy(names, ({ kind }) => kind)].map(([kind, some]) =>
      and(
        eq(t.moduleNames.kind, kind),
        inArray(
          t.moduleNames.name,
          some.map(({ name }) => name),
        ),
      ),
    ),
  );

const queriesOf = prepared(({ db, t: { accounts, catalogues } }) => ({
  catalogue: db
    .select({
      id: catalogues.id,
      version: catalogues.version,
      ownModules: catalogues.ownModules,
      vendorName: accounts.name,
    })
    .from(catalogues)
    // Not an inner join: SQLite would begin with the accounts.
    .leftJoin(accounts, eq(accounts.id, catalogues.id))
    .prepare('catalogue_with_vendor'),
}));

export const catalogueReads = (source: Source, accountId: string): CatalogueReads => {
  const { db, t } = source;
  const { catalogues, customers, entitlements, moduleNames, plans } = t;
  const queries = queriesOf(source);
  return {
    async claims(names) {
      // The version first: what is claimed after it makes it another.
      const [found] = await queries.catalogue.execute();
      if (!found) return { catalogue: undefined, claimed: [] };
      const catalogue = { ...found, vendorName: found.vendorName ?? '' };
      if (names.length === 0) return { catalogue, claimed: [] };
      const claimed = await db
        .select({ kind: moduleNames.kind, name: moduleNames.name })
        .from(moduleNames)
        // The vendor's claims bind others.
        .where(and(namedOneOf(source, names), eq(moduleNames.published, true), ne(moduleNames.accountId, accountId)));
      return { catalogue, claimed };
    },

    async entitlements() {
      // The versions first: a later change of what they guard makes them others.
      const [found] = await db
        .select({
          customer: { id: customers.id, version: customers.version },
          plan: { id: plans.id, version: plans.version },
        })
        .from(customers)
        .leftJoin(plans, eq(plans.id, customers.planId))
        .where(eq(customers.id, accountId));
      const plan = found?.plan ?? undefined;
      const [catalogue] = await db.select().from(catalogues);
      const grantees = [accountId, ...[catalogue, plan].flatMap((root) => root?.id ?? [])];
      const rows = await db.select().from(entitlements).where(inArray(entitlements.granteeId, grantees));
      return { customer: found?.customer, catalogue, plan, rows };
    },

    async vendorName() {
      const [found] = await queries.catalogue.execute();
      return found?.vendorName ?? undefined;
    },
  };
};
