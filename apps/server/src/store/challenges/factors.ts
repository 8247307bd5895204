import { and, eq, isNull, lt } from 'drizzle-orm';
import type { FactorClaims } from '../../auth/model/factorClaims.js';
import { factorsOf } from '../reads/factors.js';
import type { Source } from '../source.js';

export const factorClaims = (source: Source): FactorClaims => {
  const { db, t } = source;
  const { totpFactors, backupCodes, passkeys, sessions } = t;
  return {
    byPerson: (personId) => factorsOf(source, personId),

    async passkey(id) {
      const [passkey] = await db.select().from(passkeys).where(eq(passkeys.id, id));
      return passkey;
    },

    async claimTotpStep(personId, step) {
      const claimed = await db
        .update(totpFactors)
        .set({ lastUsedStep: step })
        .where(and(eq(totpFactors.personId, personId), lt(totpFactors.lastUsedStep, step)))
        .returning({ personId: totpFactors.personId });
      return claimed.length === 1;
    },

    async claimBackupCode(personId, hash, now) {
      const claimed = await db
        .update(backupCodes)
        .set({ usedAt: now })
        .where(and(eq(backupCodes.hash, hash), eq(backupCodes.personId, personId), isNull(backupCodes.usedAt)))
        .returning({ hash: backupCodes.hash });
      return claimed.length === 1;
    },

    async recordPasskeyUse(id, counter, now) {
      await db.update(passkeys).set({ counter, lastUsedAt: now }).where(eq(passkeys.id, id));
    },

    async recordStepUp(sessionId, personId, now, provedFor) {
      const proven = await db
        .update(sessions)
        .set({ secondFactorAt: now, provedFor })
        .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId)))
        .returning({ id: sessions.id });
      return proven.length === 1;
    },
  };
};
