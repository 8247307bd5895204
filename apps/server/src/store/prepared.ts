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

/**
 * The same for a query that has one of several shapes, such as with a condition or without it. Its statement should have no
 * name: then PostgreSQL plans it anew for the values of each time, as the best plan of a list depends on them.
 */
export const preparedByShape = <Shape extends object, Queries>(build: (source: Source, shape: Shape) => Queries) => {
  const shapesOf = prepared(() => new Map<string, Queries>());
  return (source: Source, shape: Shape): Queries => {
    const shapes = shapesOf(source);
    const name = JSON.stringify(shape);
    const queries = shapes.get(name) ?? build(source, shape);
    shapes.set(name, queries);
    return queries;
  };
};
