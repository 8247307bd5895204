import { eq } from 'drizzle-orm';
import type { SessionUse } from '../../auth/model/session.js';
import type { Source } from '../source.js';

/** Not a plan, which would be a commit with an audit entry for what changes nothing. */
export const sessionUse = ({ db, t: { sessions } }: Source): SessionUse => ({
  async record(sessionId, now) {
    await db.update(sessions).set({ usedAt: now }).where(eq(sessions.id, sessionId));
  },
});
