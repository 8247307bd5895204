import { and, eq, getTableColumns, isNotNull } from 'drizzle-orm';
import type { Admin } from '../../admins/admin.js';
import type { Person } from '../../admins/person.js';
import type { AdminReads } from '../../admins/reads.js';
import type { SessionRecord } from '../../admins/session.js';
import type { Source } from '../source.js';

export const adminReads = ({ db, t }: Source, accountId: string): AdminReads => {
  const select = () =>
    db
      .select({ ...getTableColumns(t.admins), name: t.people.name, email: t.people.email })
      .from(t.admins)
      .innerJoin(t.people, eq(t.people.id, t.admins.personId));

  return {
    async personByEmail(email: string): Promise<Person | undefined> {
      const [person] = await db.select().from(t.people).where(eq(t.people.email, email));
      return person;
    },
    async byId(id: string): Promise<Admin | undefined> {
      const [admin] = await select().where(and(eq(t.admins.accountId, accountId), eq(t.admins.id, id)));
      return admin;
    },
    async countWith(privilege) {
      // An account has few admins, so they are counted here and not by the JSON of either database.
      const rows = await db
        .select({ privileges: t.admins.privileges })
        .from(t.admins)
        .where(and(eq(t.admins.accountId, accountId), eq(t.admins.enabled, true), isNotNull(t.admins.acceptedAt)));
      return rows.filter(({ privileges }) => privileges.includes(privilege)).length;
    },
    async sessionById(id: string): Promise<SessionRecord | undefined> {
      const { sessions } = t;
      const [session] = await db
        .select()
        .from(sessions)
        .where(and(eq(sessions.accountId, accountId), eq(sessions.id, id)));
      return session;
    },
    async byPerson(personId: string): Promise<Admin | undefined> {
      const [admin] = await select().where(and(eq(t.admins.accountId, accountId), eq(t.admins.personId, personId)));
      return admin;
    },
  };
};
