import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { adminStateOf } from '../../admins/model/admin.js';
import type { SeatCard } from '../../customers/model/reads.js';
import type { Source } from '../source.js';
import { lastSignIn } from './lastSignIn.js';

const maxPeople = 100;

/** People of customers' accounts as cards, at most 100, in the order of their addresses. */
export const personCards = ({ db, t }: Source) => {
  const { accounts, admins, customers, passkeys, people, totpFactors } = t;

  const has = (table: typeof totpFactors | typeof passkeys) =>
    sql`exists (select 1 from ${table} where ${table.personId} = ${people.id})`;

  return async (which: { accountId: string } | { email: string }): Promise<SeatCard[]> => {
    const where: SQL = 'email' in which ? eq(people.email, which.email) : eq(admins.accountId, which.accountId);
    const rows = await db
      .select({
        id: admins.id,
        version: admins.version,
        name: admins.name,
        email: people.email,
        enabled: admins.enabled,
        acceptedAt: admins.acceptedAt,
        // Those of an invited person are not disclosed to the account, and so to nobody.
        hasSecondFactor: sql`(${admins.acceptedAt} is not null and (${has(totpFactors)} or ${has(passkeys)}))`.mapWith(
          Boolean,
        ),
        lastSignInAt: lastSignIn(
          t,
          sql`${eq(t.auditEntries.accountId, admins.accountId)} and ${eq(t.auditEntries.subjectId, admins.id)}`,
        ).mapWith(Number),
        account: { id: accounts.id, name: accounts.name },
      })
      .from(admins)
      .innerJoin(people, eq(people.id, admins.personId))
      .innerJoin(customers, eq(customers.id, admins.accountId))
      .innerJoin(accounts, eq(accounts.id, admins.accountId))
      .where(where)
      .orderBy(asc(people.email), asc(admins.id))
      .limit(maxPeople);
    return rows.map(({ enabled, acceptedAt, name, ...person }) => ({
      ...person,
      // As the account sees it: until an invited admin has accepted and given a name, the address takes its place.
      name: acceptedAt === null ? person.email : name,
      state: adminStateOf({ enabled, acceptedAt }),
      hasAccepted: acceptedAt !== null,
    }));
  };
};
