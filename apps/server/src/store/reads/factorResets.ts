import { and, desc, eq, getTableColumns, isNotNull, type SQL } from 'drizzle-orm';
import { settingsFrom } from '../../accounts/model/settings.js';
import { adminStateOf } from '../../admins/model/admin.js';
import { helpersOf, peopleNeededToReset } from '../../admins/model/resetQuorum.js';
import { secondFactorsOf } from '../../auth/model/factors.js';
import { type FactorReset, type FactorResetReads, maxFactorResetsShown } from '../../customers/model/factorReset.js';
import type { CustomerReads, LostPerson } from '../../customers/model/reads.js';
import type { Source } from '../source.js';
import { factorsOf } from './factors.js';

/** As the account sees them that has too few left, and the vendor. */
const resetsAcross =
  ({ db, t: { accounts, factorResets } }: Source) =>
  (which: SQL | undefined): Promise<FactorReset[]> =>
    db
      .select({ ...getTableColumns(factorResets), accountName: accounts.name })
      .from(factorResets)
      .innerJoin(accounts, eq(accounts.id, factorResets.accountId))
      .where(which)
      .orderBy(desc(factorResets.requestedAt), desc(factorResets.id))
      .limit(maxFactorResetsShown);

export const factorResetReads = (source: Source, ours: string): FactorResetReads => {
  const { db, t } = source;
  const { accounts, admins, factorResets } = t;
  const across = resetsAcross(source);

  /** Of the person's admin here: which account asked is not said, nor who stopped it elsewhere. */
  async function here(which?: SQL): Promise<FactorReset[]> {
    const rows = await db
      .select({ reset: factorResets, adminId: admins.id, adminName: admins.name, accountName: accounts.name })
      .from(admins)
      .innerJoin(factorResets, eq(factorResets.personId, admins.personId))
      .innerJoin(accounts, eq(accounts.id, admins.accountId))
      .where(and(eq(admins.accountId, ours), which))
      .orderBy(desc(factorResets.requestedAt), desc(factorResets.id))
      .limit(maxFactorResetsShown);
    return rows.map(({ reset, ...seat }) => ({
      ...reset,
      ...seat,
      accountId: ours,
      endedBy: reset.endedIn === ours || reset.endedIn === reset.vendorId ? reset.endedBy : null,
    }));
  }

  return {
    async byId(id) {
      const [ofVendor] = await across(and(eq(factorResets.id, id), eq(factorResets.vendorId, ours)));
      if (ofVendor) return ofVendor;
      const [reset] = await here(eq(factorResets.id, id));
      return reset;
    },
    here: () => here(),
    async pendingOf(personId) {
      const [reset] = await here(and(eq(factorResets.personId, personId), eq(factorResets.state, 'PENDING')));
      return reset;
    },
  };
};

type Across = Pick<CustomerReads, 'factorResetGround' | 'factorResetsOf'>;

/** What support reads of resets, and of those who need one. */
export const factorResetsAcross = (source: Source): Across => {
  const { db, t, dialect } = source;
  const { accounts, admins, customers, factorResets, people } = t;
  const across = resetsAcross(source);
  const personId = admins.personId;

  async function lostPeople(accountId: string, adminIds: readonly string[]): Promise<LostPerson[]> {
    const active = await db
      .select({ id: admins.id, privileges: admins.privileges })
      .from(admins)
      .where(and(eq(admins.accountId, accountId), eq(admins.enabled, true), isNotNull(admins.acceptedAt)));
    const named = await db
      .select({ ...getTableColumns(admins), email: people.email, personVersion: people.version })
      .from(admins)
      .innerJoin(people, eq(people.id, personId))
      .innerJoin(customers, eq(customers.id, admins.accountId))
      .where(and(eq(admins.accountId, accountId), dialect.isOneOf(admins.id, adminIds)))
      .orderBy(admins.id);
    return Promise.all(
      named.map(async ({ id, version, name, email, personVersion, ...admin }) => {
        const [seats, pending, factors] = await Promise.all([
          db
            .select({ id: admins.id, accountId: admins.accountId, name: admins.name, kind: accounts.kind })
            .from(admins)
            .innerJoin(accounts, eq(accounts.id, admins.accountId))
            .where(eq(personId, admin.personId))
            .orderBy(admins.id),
          db
            .select({ id: factorResets.id })
            .from(factorResets)
            .where(and(eq(factorResets.personId, admin.personId), eq(factorResets.state, 'PENDING'))),
          factorsOf(source, admin.personId),
        ]);
        return {
          id,
          version,
          name,
          email,
          personVersion,
          personId: admin.personId,
          state: adminStateOf(admin),
          // Those of an invited person are not disclosed.
          hasSecondFactor: admin.acceptedAt !== null && secondFactorsOf(factors).length > 0,
          seats: seats.map(({ kind: _kind, ...seat }) => seat),
          isOfVendor: seats.some(({ kind }) => kind === 'VENDOR'),
          isPending: pending.length > 0,
          helpers: helpersOf({ id, privileges: admin.privileges }, active, adminIds).length,
        };
      }),
    );
  }

  return {
    async factorResetGround(accountId, adminIds) {
      const [[account], lost] = await Promise.all([
        db.select({ settings: accounts.settings }).from(accounts).where(eq(accounts.id, accountId)),
        lostPeople(accountId, adminIds),
      ]);
      return { people: lost, needed: account ? peopleNeededToReset(settingsFrom(account.settings)) : 1 };
    },
    factorResetsOf: ({ vendorId, accountId }) =>
      across(
        and(accountId === undefined ? eq(factorResets.vendorId, vendorId) : eq(factorResets.accountId, accountId)),
      ),
  };
};
