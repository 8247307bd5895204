// Rows that are little more than their key are stored in the key's own tree: found by one search instead of two, and
// stored once instead of twice (sqlite.org/withoutrowid.html).
const littleMoreThanKeys = [
  'client_search_terms',
  'client_modules',
  'client_access_types',
  'module_names',
  'last_uses',
  'client_usage',
  'client_usage_days',
  'secret_usage',
  'spent_assertions',
  'account_usage',
  'client_usage_parts',
];

/**
 * Adds options to SQLite's tables that drizzle-kit cannot express: STRICT, so that a column holds only values of its
 * declared type, as in PostgreSQL, and WITHOUT ROWID.
 * @param sql statements that drizzle-kit has generated
 */
export const strictly = (sql: string): string =>
  sql.replace(/(CREATE TABLE `(?:__new_)?(\w+)` \([^;]*\n\));/g, (_all, table: string, name: string) =>
    littleMoreThanKeys.includes(name) ? `${table} STRICT, WITHOUT ROWID;` : `${table} STRICT;`,
  );
