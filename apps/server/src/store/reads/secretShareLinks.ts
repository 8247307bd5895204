import { and, desc, eq, inArray } from 'drizzle-orm';
import type { SecretShareLinkReads } from '../../clients/model/secretShareLinkReads.js';
import type { Source } from '../source.js';

export const secretShareLinkReads = (
  { db, t: { secretShareLinks } }: Source,
  accountId: string,
): SecretShareLinkReads => {
  const ours = eq(secretShareLinks.accountId, accountId);
  return {
    async byId(id) {
      const [secretShareLink] = await db
        .select()
        .from(secretShareLinks)
        .where(and(ours, eq(secretShareLinks.id, id)));
      return secretShareLink;
    },
    async ofClients(ids) {
      return db
        .select()
        .from(secretShareLinks)
        .where(and(ours, inArray(secretShareLinks.clientId, [...ids])))
        .orderBy(desc(secretShareLinks.createdAt), desc(secretShareLinks.id));
    },
  };
};
