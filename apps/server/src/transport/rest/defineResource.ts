import { encodeCursor, pageRequest } from '../../kernel/page.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { withIds } from '../../model/withIds.js';
import { AnswerWeight } from '../graphql/answerWeight.js';
import { parseQuery } from './parseQuery.js';
import type { Caller, Resource, ResourceSpec, Shown, Versioned } from './resource.js';

/** A resource, said once: its routes, and their description, are made of it. */
export function defineResource<Row extends Versioned, Query>(spec: ResourceSpec<Row, Query>): Resource {
  const { list, find, show, shown, ...rest } = spec;
  /** As JSON has it, and no member more than the schema names: as many as fit into one answer, and one at least. */
  async function shownAs(rows: readonly Row[], caller: Caller): Promise<Shown[]> {
    const weight = new AnswerWeight();
    const fitting: Shown[] = [];
    for (const row of await show(rows, caller)) {
      await eventLoop.pause(caller.accountId);
      const text = JSON.stringify(row);
      weight.add(text.length);
      if (fitting.length > 0 && !weight.isFitting()) break;
      fitting.push(shown.parse(JSON.parse(text)));
    }
    return fitting;
  }

  return {
    ...rest,
    shown,
    many: list.many,
    query: list.query,
    isReadAlone: find !== undefined,
    async list(caller, rawQuery) {
      const query = await withIds(list.query, parseQuery(list.query, rawQuery), caller.reads);
      const order = list.order(query);
      const page = await list.page(caller, query, pageRequest(order, { first: query.limit, after: query.after }));
      const items = await shownAs(page.items, caller);
      const last = page.items[items.length - 1];
      const hasNext = page.hasNext || items.length < page.items.length;
      return {
        items,
        next: hasNext && last ? encodeCursor(order, list.place(last, query)) : null,
      };
    },
    async read(caller, id) {
      const row = await find?.(caller, id);
      return row && (await shownAs([row], caller))[0];
    },
  };
}
