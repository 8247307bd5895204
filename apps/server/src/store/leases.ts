import { and, eq, lte } from 'drizzle-orm';
import type { Leases } from '../model/ports/leases.js';
import type { Source } from './source.js';

export const leases = ({ db, t }: Source): Leases => ({
  async take(name, holder, until, now) {
    const taken = await db
      .insert(t.leases)
      .values({ name, holder, expiresAt: until })
      .onConflictDoUpdate({
        target: t.leases.name,
        set: { holder, expiresAt: until },
        setWhere: lte(t.leases.expiresAt, now),
      })
      .returning({ name: t.leases.name });
    return taken.length === 1;
  },
  async giveBack(name, holder) {
    await db.delete(t.leases).where(and(eq(t.leases.name, name), eq(t.leases.holder, holder)));
  },
});
