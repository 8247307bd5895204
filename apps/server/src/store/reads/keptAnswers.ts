import { and, eq, exists, gt, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { KeptAnswerReads } from '../../model/keptAnswer.js';
import type { Source } from '../source.js';

/** Whether what an answer told once is good for anything still, or may become so. */
export function isSecretAlive({ db, t }: Source, now: number): SQL | undefined {
  const { keptAnswers: kept, clientSecrets, secretShareLinks, personalTokens, admins, changeRequests } = t;
  return or(
    exists(
      db
        .select({ id: clientSecrets.id })
        .from(clientSecrets)
        .where(
          and(
            eq(clientSecrets.id, kept.secretId),
            or(isNull(clientSecrets.expiresAt), gt(clientSecrets.expiresAt, now)),
          ),
        ),
    ),
    exists(
      db
        .select({ id: secretShareLinks.id })
        .from(secretShareLinks)
        .where(
          and(
            eq(secretShareLinks.id, kept.secretId),
            eq(secretShareLinks.state, 'UNUSED'),
            gt(secretShareLinks.expiresAt, now),
          ),
        ),
    ),
    exists(
      db
        .select({ id: personalTokens.id })
        .from(personalTokens)
        .where(and(eq(personalTokens.id, kept.secretId), gt(personalTokens.expiresAt, now))),
    ),
    exists(
      db
        .select({ id: admins.id })
        .from(admins)
        .where(and(eq(admins.id, kept.secretId), isNotNull(admins.invitationHash))),
    ),
    // One that expired or was overtaken can be asked for again, with the same secret.
    exists(
      db
        .select({ id: changeRequests.id })
        .from(changeRequests)
        .where(
          and(
            eq(changeRequests.id, kept.changeRequestId),
            inArray(changeRequests.state, ['OPEN', 'EXPIRED', 'SUPERSEDED']),
          ),
        ),
    ),
  );
}

export const keptAnswerReads = (source: Source, accountId: string): KeptAnswerReads => {
  const { db, t } = source;
  const { keptAnswers: kept } = t;
  return {
    async byId(id, now) {
      const [found] = await db
        .select()
        .from(kept)
        .where(and(eq(kept.accountId, accountId), eq(kept.id, id)));
      if (!found || found.secret === null) return found;
      const [alive] = await db
        .select({ secret: kept.secret })
        .from(kept)
        .where(and(eq(kept.id, id), isSecretAlive(source, now)));
      return { ...found, secret: alive?.secret ?? null };
    },
  };
};
