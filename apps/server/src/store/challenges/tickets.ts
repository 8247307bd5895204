import { and, eq, gt } from 'drizzle-orm';
import type { TicketKind, Tickets } from '../../auth/model/tickets.js';
import type { Source } from '../source.js';

export const tickets = ({ db, t }: Source): Tickets => {
  const good = (hash: string, kind: TicketKind, now: number) =>
    and(eq(t.tickets.hash, hash), eq(t.tickets.kind, kind), gt(t.tickets.expiresAt, now));
  return {
    async keep(ticket) {
      await db.insert(t.tickets).values(ticket);
    },
    async read(hash, kind, now) {
      const [ticket] = await db
        .select()
        .from(t.tickets)
        .where(good(hash, kind, now));
      return ticket;
    },
    async take(hash, kind, now) {
      const [ticket] = await db
        .delete(t.tickets)
        .where(good(hash, kind, now))
        .returning();
      return ticket;
    },
  };
};
