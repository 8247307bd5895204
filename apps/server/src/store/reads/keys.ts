import { asc, eq } from 'drizzle-orm';
import type { Source } from '../source.js';
import type { KeyRing } from '../store.js';

export const keyRing = ({ db, t }: Source): KeyRing => ({
  async all() {
    return db.select().from(t.signingKeys).orderBy(asc(t.signingKeys.createdAt), asc(t.signingKeys.kid));
  },
  async remove(kid) {
    await db.delete(t.signingKeys).where(eq(t.signingKeys.kid, kid));
  },
  async add(key) {
    await db.insert(t.signingKeys).values(key).onConflictDoNothing();
  },
});
