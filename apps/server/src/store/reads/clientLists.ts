import { and, eq, isNull, lt, not, type SQL } from 'drizzle-orm';
import { type ClientOrder, orderParts } from '../../clients/model/order.js';
import type { ClientFilter } from '../../clients/model/reads.js';
import { normalizeForSearch } from '../../clients/model/searchTerms.js';
import type { PageRequest, Place } from '../../kernel/page.js';
import type { Ordering } from '../keyset.js';
import type { Source } from '../source.js';
import { beginsWith, clientMatch, type Listed } from './clientMatch.js';

/** A list in the order of an index, or a range of it. */
export interface ClientList extends Ordering {
  /** The column of its order: one of the clients, or of their last uses. */
  readonly field: ReturnType<typeof orderParts>['by'];
  readonly filter: ClientFilter;
  /** Selects the rows of the index that are in the list. */
  readonly ours: SQL | undefined;
  /** The conditions on each client in it, except for the one that is already applied. */
  readonly fits: (client: Listed, alreadyApplied?: keyof ClientFilter) => (SQL | undefined)[];
  /** Whether the names that begin with the search text are in another list. */
  readonly isRest?: boolean;
}

/** The lists of clients that follow each other in an order. */
export const clientLists = (source: Source, accountId: string) => {
  const { clients, lastUses } = source.t;
  const matching = clientMatch(source);

  return (order: ClientOrder, filter: ClientFilter): ClientList[] => {
    const { environment, unusedSince, search } = filter;
    const { by: field, descending } = orderParts(order);
    if (field === 'usedAt') {
      const ours = eq(lastUses.accountId, accountId);
      const { unusedSince: until, ...left } = filter;
      const fits: ClientList['fits'] = (client, alreadyApplied) => [
        until === undefined ? undefined : lt(client.createdAt, until),
        ...matching(left, client, alreadyApplied),
      ];
      return [{ field, filter: left, by: lastUses.usedAt, tie: lastUses.clientId, descending, until, ours, fits }];
    }
    const ours = and(
      eq(clients.accountId, accountId),
      isNull(clients.deletedAt),
      environment ? eq(clients.environment, environment) : undefined,
    );
    const fits: ClientList['fits'] = (client, alreadyApplied) => matching(filter, client, alreadyApplied);
    const all = { field, filter, by: clients[field], tie: clients.id, descending, ours, fits };
    if (field === 'createdAt') return [{ ...all, until: unusedSince }];
    const begin = normalizeForSearch(search ?? '');
    if (!begin) return [all];
    // Names that begin with the search text are the likeliest matches, and the index can seek to them.
    return [
      { ...all, since: begin, until: `${begin}\u{10ffff}` },
      {
        ...all,
        isRest: true,
        fits: (client, alreadyApplied) => [
          not(beginsWith(client.normalizedName, begin)),
          ...fits(client, alreadyApplied),
        ],
      },
    ];
  };
};

/** The lists from a place on, first the list that contains the place. */
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
