// Rows that are little more than their key stand in the key's own tree: found by one search instead of two, and there once
// instead of twice (sqlite.org/withoutrowid.html).
const littleMoreThanKeys = [
  ...['client_search_terms', 'client_modules', 'client_access_types'],
  ...['last_uses', 'client_usage', 'secret_usage', 'spent_assertions'],
];

/**
 * Says of SQLite's tables what drizzle-kit cannot: that a column holds what it is declared to hold and nothing else, as in
 * PostgreSQL, and where rows have no place beside their key.
 * @param sql statements that drizzle-kit has generated
 */
export const strictly = (sql: string): string =>
  sql.replace(/(CREATE TABLE `(?:__new_)?(\w+)` \([^;]*\n\));/g, (_all, table: string, name: string) =>
    littleMoreThanKeys.includes(name) ? `${table} STRICT, WITHOUT ROWID;` : `${table} STRICT;`,
  );
