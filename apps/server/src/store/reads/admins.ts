import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { Admin } from '../../admins/model/admin.js';
import type { AdminReads } from '../../admins/model/reads.js';
import type { PageRequest } from '../../kernel/page.js';
import { keyset, toPage } from '../keyset.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import { factorsOf } from './factors.js';
import { identityProviderReads } from './identityProviders.js';

const queriesOf = prepared(({ db, t: { admins, people } }) => ({
  byId: db
    .select({ ...getTableColumns(admins), email: people.email })
    .from(admins)
    .innerJoin(people, eq(people.id, admins.personId))
    .where(and(eq(admins.accountId, sql.placeholder('accountId')), eq(admins.id, sql.placeholder('id'))))
    .prepare('admin_by_id'),
}));

export const adminReads = (source: Source, accountId: string): AdminReads => {
  const { db, t } = source;
  const { admins, people, sessions, auditEntries, totpFactors, passkeys, consents } = t;
  const ours = eq(admins.accountId, accountId);
  const active = and(ours, eq(admins.enabled, true), isNotNull(admins.acceptedAt));

  const select = () =>
    db
      .select({ ...getTableColumns(admins), email: people.email })
      .from(admins)
      .innerJoin(people, eq(people.id, admins.personId));

  // Until an invited admin has accepted and given a name, the address takes its place.
  const known = (admin: Admin): Admin => (admin.acceptedAt === null ? { ...admin, name: admin.email } : admin);

  // What the account takes for lost is none here, whether or not it is the person's elsewhere.
  const isNotReset = ({ createdAt }: typeof totpFactors | typeof passkeys) =>
    or(isNull(admins.secondFactorsResetAt), gt(createdAt, admins.secondFactorsResetAt));

  return {
    ...identityProviderReads(source, accountId),

    async byId(id) {
      const [admin] = await queriesOf(source).byId.execute({ accountId, id });
      return admin && known(admin);
    },
    async byPerson(personId) {
      const [admin] = await select().where(and(ours, eq(admins.personId, personId)));
      return admin && known(admin);
    },
    async byEmail(email) {
      const [admin] = await select().where(and(ours, eq(people.email, email)));
      return admin && known(admin);
    },
    async page(request: PageRequest) {
      const { after, orderBy, limit } = keyset({ by: people.email, tie: admins.id, descending: false }, request);
      const rows = await select()
        .where(and(ours, after))
        .orderBy(...orderBy)
        .limit(limit);
      return toPage(rows.map(known), request);
    },
    async active() {
      return select().where(active).orderBy(asc(admins.id));
    },
    async countWith(suffices) {
      // An account has few admins, so they are counted here and not by JSON functions of either database.
      const rows = await db.select({ privileges: admins.privileges }).from(admins).where(active);
      return rows.filter(({ privileges }) => suffices(privileges)).length;
    },
    async lastSignIns(adminIds) {
      // One seek each: the newest entry of an admin is nearly always a sign-in.
      const found = await Promise.all(
        adminIds.map((id) =>
          db
            .select({ at: auditEntries.at })
            .from(auditEntries)
            .where(
              and(
                eq(auditEntries.accountId, accountId),
                eq(auditEntries.subjectId, id),
                eq(auditEntries.action, 'signIn'),
              ),
            )
            .orderBy(desc(auditEntries.seq))
            .limit(1),
        ),
      );
      return new Map(adminIds.flatMap((id, index) => found[index]?.map(({ at }) => [id, at] as const) ?? []));
    },
    async factorsOfAdmins(adminIds) {
      if (adminIds.length === 0) return new Map();
      const counts = async (table: typeof totpFactors | typeof passkeys) => {
        const rows = await db
          .select({ id: admins.id, count: count(table.personId) })
          .from(admins)
          .leftJoin(table, and(eq(table.personId, admins.personId), isNotReset(table)))
          .where(and(ours, isNotNull(admins.acceptedAt), inArray(admins.id, [...adminIds])))
          .groupBy(admins.id);
        return new Map(rows.map((row) => [row.id, row.count]));
      };
      const [authenticators, keys] = await Promise.all([counts(totpFactors), counts(passkeys)]);
      return new Map(
        [...keys].map(([id, count]) => [id, { hasTotp: (authenticators.get(id) ?? 0) > 0, passkeys: count }]),
      );
    },
    async sessionById(id) {
      const [session] = await db
        .select()
        .from(sessions)
        .where(and(eq(sessions.accountId, accountId), eq(sessions.id, id)));
      return session;
    },
    async sessionsOf(personId) {
      return db
        .select()
        .from(sessions)
        .where(eq(sessions.personId, personId))
        .orderBy(desc(sessions.createdAt), asc(sessions.id));
    },
    async personById(id) {
      const [person] = await db.select().from(people).where(eq(people.id, id));
      return person;
    },
    async personByEmail(email) {
      const [person] = await db
        .select()
        .from(people)
        .where(and(eq(people.email, email), isNull(people.accountId)));
      return person;
    },
    factorsOf: (personId) => factorsOf(source, personId),
    async isElsewhere(personId) {
      const [other] = await db
        .select({ id: admins.id })
        .from(admins)
        .where(and(eq(admins.personId, personId), ne(admins.accountId, accountId), isNotNull(admins.acceptedAt)))
        .limit(1);
      return other !== undefined;
    },
    async seatsOf(personId) {
      const { id, accountId: account, name, secondFactorsResetAt } = admins;
      return db
        .select({ id, accountId: account, name, secondFactorsResetAt })
        .from(admins)
        .where(eq(admins.personId, personId));
    },
    async consentsOf(personId) {
      const { accountId: account, clientId, managesAccount } = consents;
      return db
        .select({ accountId: account, clientId, managesAccount })
        .from(consents)
        .innerJoin(admins, eq(admins.id, consents.adminId))
        .where(eq(admins.personId, personId))
        .orderBy(asc(clientId));
    },
  };
};
