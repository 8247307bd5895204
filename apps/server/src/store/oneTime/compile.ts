import { fillPlaceholders } from 'drizzle-orm';
import type { Statement } from '../statements.js';

interface Query {
  toSQL(): { sql: string; params: unknown[] };
}

/**
 * A query that is written once, with placeholders, and filled each time: drizzle writing it anew costs more than the
 * database running it. Values go in as the driver takes them: times as numbers, texts as texts, nothing else.
 */
export function compile(query: Query): (values: Record<string, string | number | null>) => Statement {
  const { sql, params } = query.toSQL();
  return (values) => ({ sql, params: fillPlaceholders(params, values) });
}
