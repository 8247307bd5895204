import { and, eq, isNull, lt, not, type SQL } from 'drizzle-orm';
import { foldName } from '../../clients/client.js';
import { type ClientOrder, parts } from '../../clients/order.js';
import type { ClientFilter } from '../../clients/reads.js';
import type { PageRequest, Place } from '../../kernel/page.js';
import type { Ordering } from '../keyset.js';
import type { Source } from '../source.js';
import { beginsWith, clientMatch, type Listed } from './clientMatch.js';

/** A list as an index has it, or a stretch of that. */
export interface ClientList extends Ordering {
  readonly ours: SQL | undefined;
  /** What is asked of each client in it. */
  readonly fits: (client: Listed) => (SQL | undefined)[];
}

/** The lists of clients that come one after the other in an order. */
export const clientLists = (source: Source, accountId: string) => {
  const { clients, lastUses } = source.t;
  const matching = clientMatch(source);

  return (order: ClientOrder, filter: ClientFilter): ClientList[] => {
    const { environment, unusedSince, search } = filter;
    const { by, descending } = parts(order);
    if (by === 'usedAt') {
      const ours = eq(lastUses.accountId, accountId);
      const { unusedSince: until, ...left } = filter;
      const fits = (client: Listed) => [
        until === undefined ? undefined : lt(client.createdAt, until),
        ...matching(left, client),
      ];
      return [{ by: lastUses.usedAt, tie: lastUses.clientId, descending, until, ours, fits }];
    }
    const ours = and(
      eq(clients.accountId, accountId),
      isNull(clients.deletedAt),
      environment ? eq(clients.environment, environment) : undefined,
    );
    const fits = (client: Listed) => matching(filter, client);
    const all = { by: clients[by], tie: clients.id, descending, ours, fits };
    if (by === 'createdAt') return [{ ...all, until: unusedSince }];
    if (!search) return [all];
    // What begins with it is what was most likely meant, and of many that have it the index knows where those stand.
    const begin = foldName(search);
    return [
      { ...all, since: begin, until: `${begin}\u{10ffff}` },
      { ...all, fits: (client) => [not(beginsWith(client.foldedName, begin)), ...fits(client)] },
    ];
  };
};

/** Those that are left from a place on, the one that it is in first. */
export function fromPlace(
  lists: readonly ClientList[],
  { from, backwards }: PageRequest,
): { list: ClientList; from: Place | undefined }[] {
  const ahead = backwards ? [...lists].reverse() : lists;
  const within = from && lists.find(({ since }) => since === undefined || String(from.value).startsWith(String(since)));
  return ahead
    .slice(within ? ahead.indexOf(within) : 0)
    .map((list) => ({ list, from: list === within ? from : undefined }));
}
