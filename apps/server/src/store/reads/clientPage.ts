import { setImmediate } from 'node:timers/promises';
import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import type { ListedClient } from '../../clients/order.js';
import type { ClientReads } from '../../clients/reads.js';
import type { PageRequest, Place } from '../../kernel/page.js';
import { keyset, toPage } from '../keyset.js';
import type { Source } from '../source.js';
import { type Candidates, clientCandidates } from './clientCandidates.js';
import { type ClientList, clientLists, fromPlace } from './clientLists.js';
import type { Listed } from './clientMatch.js';

// Entries looked at in one statement, which takes some milliseconds: the embedded database answers on the thread that
// answers token requests as well.
const longest = 20_000;

// Entries after which an index is asked that may take longer than these did.
const soon = 5000;

/** The list of an account's clients, found as quickly among a million as among a thousand. */
export const clientPage = (source: Source, accountId: string): ClientReads['page'] => {
  const { db, t, dialect } = source;
  const { clients, lastUses } = t;
  const candidates = clientCandidates(source, accountId);
  const listsIn = clientLists(source, accountId);
  const columns = { ...getTableColumns(clients), usedAt: lastUses.usedAt };

  /** Those of a list that fit, from a place on, until there are enough. */
  const walk = async (
    list: ClientList,
    request: PageRequest,
    known: (looked: number) => Promise<Candidates | undefined>,
  ): Promise<ListedClient[]> => {
    const { by, tie, descending, ours, fits } = list;
    const table = (by === lastUses.usedAt ? lastUses : clients) as typeof clients;
    const { foldedName, type, enabled, environment, ownerEmail, createdAt } = table;

    const stretch = (from: Place | undefined, length: number, which?: SQL) => {
      const { after, orderBy } = keyset(list, { ...request, from });
      return db
        .select({
          ...{ id: tie as typeof clients.id, place: sql<Place['value']>`${by}`.as('place') },
          ...{ foldedName, type, enabled, environment, ownerEmail, createdAt },
        })
        .from(table)
        .where(and(ours, which, after))
        .orderBy(...orderBy)
        .limit(length);
    };

    /** Those of a stretch that fit, in full. */
    const fitting = async (
      met: ReturnType<typeof stretch>,
      most: number,
      among?: Candidates['among'],
    ): Promise<ListedClient[]> => {
      const walked = met.as('walked');
      const client = walked as unknown as Listed;
      const found = db
        .select({ id: walked.id, place: walked.place })
        .from(walked)
        .where(and(among?.(walked.id), ...fits(client)))
        .orderBy(...keyset({ by: walked.place, tie: walked.id, descending }, request).orderBy)
        .limit(most)
        .as('found');
      return db
        .select(columns)
        .from(found)
        .innerJoin(clients, eq(clients.id, found.id))
        .innerJoin(lastUses, eq(lastUses.clientId, clients.id))
        .where(isNull(clients.deletedAt))
        .orderBy(...keyset({ by: found.place, tie: found.id, descending }, request).orderBy);
    };

    const found: ListedClient[] = [];
    let { from } = request;
    let length = 4 * request.limit;
    let told: Candidates | undefined;
    for (;;) {
      found.push(...(await fitting(stretch(from, length), request.limit - found.length, told?.among)));
      if (found.length === request.limit) return found;
      const [end] = await stretch(from, 1).offset(length - 1);
      if (!end) return found;
      from = { value: end.place, id: end.id };
      told ??= await known(length);
      if (told?.ids) {
        const among = stretch(from, told.ids.length, dialect.isOneOf(tie, told.ids));
        return [...found, ...(await fitting(among, request.limit - found.length))];
      }
      length = Math.min(50 * length, longest);
      await setImmediate();
    }
  };

  return async (filter, order, request) => {
    let told: Promise<Candidates> | undefined;
    // What many clients fit is met soon; what few fit, an index knows. To ask PostgreSQL for a word takes the longer the
    // more names have it, so that this waits until not so many can.
    const known = async (looked: number) => {
      if (filter.search && looked < soon) return undefined;
      told ??= candidates(filter);
      return told;
    };
    const found: ListedClient[] = [];
    const limit = request.limit + 1;
    for (const { list, from } of fromPlace(listsIn(order, filter), request)) {
      if (found.length === limit) break;
      found.push(...(await walk(list, { ...request, from, limit: limit - found.length }, known)));
    }
    return toPage(found, request);
  };
};
