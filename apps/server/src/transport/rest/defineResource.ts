import { encodeCursor, pageRequest } from '../../kernel/page.js';
import { parseQuery } from './parseQuery.js';
import type { Caller, Resource, ResourceSpec, Shown, Versioned } from './resource.js';

/** A resource, said once: its routes, and their description, are made of it. */
export function defineResource<Row extends Versioned, Query>(spec: ResourceSpec<Row, Query>): Resource {
  const { list, find, show, shown, ...rest } = spec;
  /** As JSON has it, and no member more than the schema names. */
  const shownAs = async (rows: readonly Row[], caller: Caller): Promise<Shown[]> =>
    (await show(rows, caller)).map((row) => shown.parse(JSON.parse(JSON.stringify(row))));

  return {
    ...rest,
    shown,
    many: list.many,
    query: list.query,
    isReadAlone: find !== undefined,
    async list(caller, rawQuery) {
      const query = parseQuery(list.query, rawQuery);
      const order = list.order(query);
      const page = await list.page(caller, query, pageRequest(order, { first: query.limit, after: query.after }));
      const last = page.items.at(-1);
      return {
        items: await shownAs(page.items, caller),
        next: page.hasNext && last ? encodeCursor(order, list.place(last, query)) : null,
      };
    },
    async read(caller, id) {
      const row = await find?.(caller, id);
      return row && (await shownAs([row], caller))[0];
    },
  };
}
