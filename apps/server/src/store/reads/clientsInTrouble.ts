import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { type ClientInTrouble, maxLookedAt } from '../../customers/model/reads.js';
import { lastEnd, type Signs, troublesOf } from '../../customers/model/trouble.js';
import { day } from '../../kernel/duration.js';
import type { Source } from '../source.js';
import { clientCards } from './clientCards.js';

const maxShown = 100;

/**
 * Clients of all accounts that support should look at. Only those are looked at that were refused last, found by an
 * index, and those at whose secrets somebody guesses: never all of an account's, or all accounts.
 */
export const clientsInTroubleRead = (source: Source) => {
  const { db, t, dialect } = source;
  const { clientSecrets, clientUsage, lastUses, securityEvents } = t;
  const cards = clientCards(source);

  const refusedSince = (since: number) =>
    db
      .select({ id: lastUses.clientId })
      .from(lastUses)
      // The first as a condition of its own: it is the index's.
      .where(and(sql`${lastUses.refusedAt} > 0`, gt(lastUses.refusedAt, since), eq(lastUses.enabled, true)))
      .orderBy(desc(lastUses.refusedAt), desc(lastUses.clientId))
      .limit(maxLookedAt);

  const marked = (kind: 'wrongSecrets' | 'sustainedRefusals') =>
    db
      .select({ id: securityEvents.subjectId })
      .from(securityEvents)
      .where(eq(securityEvents.kind, kind))
      .limit(maxLookedAt);

  const sum = (which: SQL) => sql<number>`sum(case when ${which} then ${clientUsage.count} else 0 end)`.mapWith(Number);

  const usageOf = (ids: readonly string[], since: number) =>
    db
      .select({
        id: clientUsage.clientId,
        answered: sum(sql`${clientUsage.outcome} = 'ok'`),
        refused: sum(sql`${clientUsage.outcome} <> 'ok'`),
        unproved: sum(sql`${clientUsage.outcome} = 'invalid_client'`),
      })
      .from(clientUsage)
      .where(and(dialect.isOneOf(clientUsage.clientId, ids), gt(clientUsage.hour, since)))
      .groupBy(clientUsage.clientId);

  const endsOf = (ids: readonly string[]) =>
    db
      .select({ id: clientSecrets.clientId, expiresAt: clientSecrets.expiresAt })
      .from(clientSecrets)
      .where(dialect.isOneOf(clientSecrets.clientId, ids));

  return async (now: number): Promise<ClientInTrouble[]> => {
    const [refused, attacked, sustained] = await Promise.all([
      refusedSince(now - day),
      marked('wrongSecrets'),
      marked('sustainedRefusals'),
    ]);
    const ids = [...new Set([...attacked, ...sustained, ...refused].map(({ id }) => id))];
    if (ids.length === 0) return [];
    const [usage, ends] = await Promise.all([usageOf(ids, now - day), endsOf(ids)]);
    const uses = new Map(usage.map((one) => [one.id, one]));
    const secrets = Map.groupBy(ends, ({ id }) => id);
    const isGuessed = new Set(attacked.map(({ id }) => id));
    const isSustained = new Set(sustained.map(({ id }) => id));
    const none = { answered: 0, refused: 0, unproved: 0 };
    const seen = ids.flatMap((id) => {
      const secretEnds = (secrets.get(id) ?? []).map(({ expiresAt }) => expiresAt);
      const signs: Signs = {
        ...(uses.get(id) ?? none),
        secretEnds,
        isGuessed: isGuessed.has(id),
        isSustained: isSustained.has(id),
      };
      const [worst, ...more] = troublesOf(signs, now);
      return worst ? [{ id, signs, troubles: [worst, ...more] as const }] : [];
    });
    const found = await cards(seen.slice(0, maxShown).map(({ id }) => id));
    const byId = new Map(found.map((card) => [card.id, card]));
    return seen.flatMap(({ id, signs, troubles }) => {
      const client = byId.get(id);
      // What is disabled asks in vain, and is meant to.
      return client?.enabled
        ? [
            {
              client,
              troubles,
              answeredPastDay: signs.answered,
              refusedPastDay: signs.refused,
              secretEndedAt: lastEnd(signs.secretEnds, now),
            },
          ]
        : [];
    });
  };
};
