import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { ResourceOwner } from '../../oauth/model/resourceOwner.js';
import type { Source } from '../source.js';

/** The person for whom a client acts, with their consent; undefined once they may no longer act themselves. */
export function resourceOwnerRead({ db, t, dialect }: Source) {
  const { admins, people, consents, adminAccessTypes } = t;

  const query = db
    .select({
      adminId: admins.id,
      version: admins.version,
      accountId: admins.accountId,
      personId: admins.personId,
      name: admins.name,
      email: people.email,
      emailVerifiedAt: people.emailVerifiedAt,
      privileges: admins.privileges,
      scopes: consents.scopes,
      redirects: consents.redirects,
      grantedAt: consents.grantedAt,
      accessTypes: dialect.jsonRows(
        { id: sql`${adminAccessTypes.accessTypeId}` },
        sql`from ${adminAccessTypes} where ${adminAccessTypes.adminId} = ${admins.id}`,
      ),
    })
    .from(admins)
    .innerJoin(people, eq(people.id, admins.personId))
    .leftJoin(consents, and(eq(consents.adminId, admins.id), eq(consents.clientId, sql.placeholder('clientId'))))
    .where(and(eq(admins.id, sql.placeholder('adminId')), eq(admins.enabled, true), isNotNull(admins.acceptedAt)))
    .prepare('delegate');

  return async (adminId: string, clientId: string): Promise<ResourceOwner | undefined> => {
    const [row] = await query.execute({ adminId, clientId });
    if (!row) return undefined;
    const { scopes, redirects, grantedAt, accessTypes, emailVerifiedAt, ...person } = row;
    return {
      ...person,
      isEmailVerified: emailVerifiedAt !== null,
      accessTypeIds: (JSON.parse(accessTypes) as { id: string }[]).map(({ id }) => id),
      consent: scopes && redirects && grantedAt !== null ? { scopes, redirects, grantedAt } : undefined,
    };
  };
}
