import { asc, eq } from 'drizzle-orm';
import type { KeyRing } from '../../model/ports/store.js';
import type { Source } from '../source.js';

export function keyRing({ db, t: { signingKeys } }: Source): KeyRing {
  const all = db.select().from(signingKeys).orderBy(asc(signingKeys.createdAt), asc(signingKeys.kid)).prepare('keys');
  return {
    all: () => all.execute(),
    async remove(kid) {
      await db.delete(signingKeys).where(eq(signingKeys.kid, kid));
    },
    async add(key) {
      await db.insert(signingKeys).values(key).onConflictDoNothing();
    },
  };
}
