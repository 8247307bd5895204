import { and, count, desc, eq } from 'drizzle-orm';
import type { ConsentReads } from '../../oauth/model/consentReads.js';
import type { Source } from '../source.js';

export const consentReads = ({ db, t: { consents } }: Source, accountId: string): ConsentReads => ({
  async byAdminAndClient(adminId, clientId) {
    const [consent] = await db
      .select()
      .from(consents)
      .where(and(eq(consents.accountId, accountId), eq(consents.adminId, adminId), eq(consents.clientId, clientId)));
    return consent;
  },
  async managing() {
    return db
      .select({ clientId: consents.clientId, people: count() })
      .from(consents)
      .where(and(eq(consents.accountId, accountId), eq(consents.managesAccount, true)))
      .groupBy(consents.clientId)
      .orderBy(consents.clientId);
  },
  async byAdmin(adminId) {
    return db
      .select()
      .from(consents)
      .where(and(eq(consents.accountId, accountId), eq(consents.adminId, adminId)))
      .orderBy(desc(consents.grantedAt), desc(consents.clientId));
  },
});
