import type { Source } from './source.js';

/**
 * Queries that are built once for each source, at their first use: the query builder takes longer over a query than
 * SQLite over running it. What differs each time stands in placeholders.
 * @example
 * const queriesOf = prepared(({ db, t }) => ({
 *   byId: db.select().from(t.modules).where(eq(t.modules.id, sql.placeholder('id'))).prepare('module_by_id'),
 * }));
 * const [module] = await queriesOf(source).byId.execute({ id });
 */
export function prepared<Queries extends object>(build: (source: Source) => Queries): (source: Source) => Queries {
  const built = new WeakMap<Source, Queries>();
  return (source) => {
    const queries = built.get(source) ?? build(source);
    built.set(source, queries);
    return queries;
  };
}
