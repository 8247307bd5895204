import { and, asc, eq, gt, lt } from 'drizzle-orm';
import type { AnchorRegister } from '../../audit/model/anchor/register.js';
import type { Source } from '../source.js';

const batchSize = 500;

export const anchorRegister = ({ db, t: { anchorKeys, auditHeads } }: Source): AnchorRegister => ({
  async keys() {
    return db.select().from(anchorKeys).orderBy(asc(anchorKeys.generation));
  },
  async addKey(key) {
    await db.insert(anchorKeys).values(key).onConflictDoNothing();
  },
  async moved(after) {
    const { accountId, seq, hash, anchoredSeq } = auditHeads;
    return db
      .select({ accountId, seq, hash })
      .from(auditHeads)
      .where(and(gt(accountId, after), lt(anchoredSeq, seq)))
      .orderBy(asc(accountId))
      .limit(batchSize);
  },
  async keep({ accountId, jws }) {
    await db.update(auditHeads).set({ lastAnchor: jws }).where(eq(auditHeads.accountId, accountId));
  },
  async mark({ accountId, seq, jws }) {
    await db.update(auditHeads).set({ anchoredSeq: seq, lastAnchor: jws }).where(eq(auditHeads.accountId, accountId));
  },
});
