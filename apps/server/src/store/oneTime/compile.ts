import { fillPlaceholders } from 'drizzle-orm';
import type { Statement } from '../statements.js';

interface Query {
  toSQL(): { sql: string; params: unknown[] };
}

/**
 * A query that is built once, with placeholders, and filled each time: building it with drizzle costs more than running
 * it. Values are passed to the driver unconverted: numbers (times included), texts and null, nothing else.
 */
export function compile(query: Query): (values: Record<string, string | number | null>) => Statement {
  const { sql, params } = query.toSQL();
  return (values) => ({ sql, params: fillPlaceholders(params, values) });
}
