import { and, desc, eq, inArray } from 'drizzle-orm';
import type { HandOffReads } from '../../clients/model/handOffReads.js';
import type { Source } from '../source.js';

export const handOffReads = ({ db, t: { handOffs } }: Source, accountId: string): HandOffReads => {
  const ours = eq(handOffs.accountId, accountId);
  return {
    async byId(id) {
      const [handOff] = await db
        .select()
        .from(handOffs)
        .where(and(ours, eq(handOffs.id, id)));
      return handOff;
    },
    async ofClients(ids) {
      return db
        .select()
        .from(handOffs)
        .where(and(ours, inArray(handOffs.clientId, [...ids])))
        .orderBy(desc(handOffs.createdAt), desc(handOffs.id));
    },
  };
};
