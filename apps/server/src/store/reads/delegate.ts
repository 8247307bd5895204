import { and, eq, isNotNull } from 'drizzle-orm';
import type { Delegate } from '../../oauth/delegation/delegate.js';
import type { Source } from '../source.js';

/** The person for whom a client acts, and what they have let it do; nobody once they may not act themselves. */
export const delegateRead =
  ({ db, t }: Source) =>
  async (adminId: string, clientId: string): Promise<Delegate | undefined> => {
    const [row] = await db
      .select({
        adminId: t.admins.id,
        accountId: t.admins.accountId,
        personId: t.admins.personId,
        name: t.people.name,
        email: t.people.email,
        privileges: t.admins.privileges,
        scopes: t.consents.scopes,
        grantedAt: t.consents.grantedAt,
      })
      .from(t.admins)
      .innerJoin(t.people, eq(t.people.id, t.admins.personId))
      .leftJoin(t.consents, and(eq(t.consents.adminId, t.admins.id), eq(t.consents.clientId, clientId)))
      .where(and(eq(t.admins.id, adminId), eq(t.admins.enabled, true), isNotNull(t.admins.acceptedAt)));
    if (!row) return undefined;
    const accessTypes = await db
      .select({ id: t.adminAccessTypes.accessTypeId })
      .from(t.adminAccessTypes)
      .where(eq(t.adminAccessTypes.adminId, adminId));
    const { scopes, grantedAt, ...person } = row;
    return {
      ...person,
      accessTypeIds: accessTypes.map(({ id }) => id),
      consent: scopes === null || grantedAt === null ? undefined : { scopes, grantedAt },
    };
  };
