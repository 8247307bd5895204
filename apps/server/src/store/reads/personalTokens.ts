import { and, desc, eq } from 'drizzle-orm';
import type { PersonalTokenReads } from '../../auth/model/personalToken.js';
import type { Source } from '../source.js';

export const personalTokenReads = ({ db, t: { personalTokens } }: Source, accountId: string): PersonalTokenReads => ({
  async byId(id) {
    const [token] = await db
      .select()
      .from(personalTokens)
      .where(and(eq(personalTokens.accountId, accountId), eq(personalTokens.id, id)));
    return token;
  },
  async byAdmin(adminId) {
    return db
      .select()
      .from(personalTokens)
      .where(and(eq(personalTokens.accountId, accountId), eq(personalTokens.adminId, adminId)))
      .orderBy(desc(personalTokens.createdAt), desc(personalTokens.id));
  },
});
