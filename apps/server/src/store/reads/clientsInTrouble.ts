import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { type ClientInTrouble, maxLookedAt } from '../../customers/model/reads.js';
import { lastEnd, type Signs, troublesOf } from '../../customers/model/trouble.js';
import { day } from '../../kernel/duration.js';
import { accountsWith } from '../accountsWith.js';
import type { Source } from '../source.js';
import { clientCards } from './clientCards.js';

const maxShown = 100;
// Of so many accounts one statement asks: SQLite unites 500 at most.
const unitedAtOnce = 100;

/** One of each account, then a second of each: however many an account has, it hides nobody else's. */
function inTurns<Item extends { readonly accountId: string }>(items: readonly Item[]): Item[] {
  const before = new Map<string, number>();
  const placed = items.map((item) => {
    const place = before.get(item.accountId) ?? 0;
    before.set(item.accountId, place + 1);
    return { item, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

/**
 * Clients of all accounts that support should look at: in each of them those that were refused last, found by an index, and
 * those at whose secrets somebody guesses, never all of an account's.
 */
export const clientsInTroubleRead = (source: Source) => {
  const { db, t, dialect } = source;
  const { clientSecrets, clientUsage, lastUses, securityEvents } = t;
  const cards = clientCards(source);

  type Found = { readonly id: string; readonly accountId: string };

  /** Of each account so many that all of them together are as many as may be looked at. */
  const ofEach = async (accounts: readonly string[], of: (account: string, most: number) => SQL): Promise<Found[]> => {
    const some = accounts.slice(0, maxLookedAt);
    const most = Math.max(1, Math.floor(maxLookedAt / Math.max(1, some.length)));
    const found: Found[] = [];
    for (let at = 0; at < some.length; at += unitedAtOnce) {
      const each = some.slice(at, at + unitedAtOnce).map((account) => sql`select * from (${of(account, most)}) as one`);
      const rows: Found[] = await db
        .select({ id: sql<string>`met.id`, accountId: sql<string>`met.account_id` })
        .from(sql`(${sql.join(each, sql` union all `)}) as met`);
      found.push(...rows);
    }
    return found;
  };

  const wasRefused = sql`refused_at > 0`;

  const refusedSince = async (since: number): Promise<Found[]> => {
    const { accountId, clientId, refusedAt, enabled } = lastUses;
    const accounts = await accountsWith(source, {
      of: accountId,
      indexed: wasRefused,
      due: sql`${gt(refusedAt, since)} and ${eq(enabled, true)}`,
    });
    return ofEach(
      accounts,
      (account, most) =>
        // The first as a condition of its own: it is the index's.
        sql`select ${clientId} as id, ${accountId} as account_id from ${lastUses}
          where ${wasRefused} and ${eq(accountId, account)} and ${gt(refusedAt, since)} and ${eq(enabled, true)}
          order by ${desc(refusedAt)}, ${desc(clientId)} limit ${most}`,
    );
  };

  const marked = async (kind: 'wrongSecrets' | 'sustainedRefusals'): Promise<Found[]> => {
    const { accountId, subjectId, kind: is } = securityEvents;
    const accounts = await accountsWith(source, { of: accountId, due: eq(is, kind) });
    return ofEach(
      accounts,
      (account, most) =>
        sql`select ${subjectId} as id, ${accountId} as account_id from ${securityEvents}
          where ${eq(accountId, account)} and ${eq(is, kind)} limit ${most}`,
    );
  };

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
    const all = [...new Map([...attacked, ...sustained, ...refused].map((one) => [one.id, one])).values()];
    const ids = all.map(({ id }) => id);
    if (ids.length === 0) return [];
    const [usage, ends] = await Promise.all([usageOf(ids, now - day), endsOf(ids)]);
    const uses = new Map(usage.map((one) => [one.id, one]));
    const secrets = Map.groupBy(ends, ({ id }) => id);
    const isGuessed = new Set(attacked.map(({ id }) => id));
    const isSustained = new Set(sustained.map(({ id }) => id));
    const none = { answered: 0, refused: 0, unproved: 0 };
    const seen = inTurns(all).flatMap(({ id }) => {
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
