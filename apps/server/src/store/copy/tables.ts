import { keysOf } from '@countersign/schema';
import { getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { postgresTables } from '../postgres/schema.js';
import type { Tables } from '../tables/index.js';

export type TableName = keyof Tables;

// A lease concerns running processes only.
const leftBehind: ReadonlySet<TableName> = new Set(['leases']);

const configs = new Map(
  keysOf(postgresTables)
    .filter((table) => !leftBehind.has(table))
    .map((table) => [table, getTableConfig(postgresTables[table])] as const),
);

const byName: ReadonlyMap<string, TableName> = new Map(
  [...configs.keys()].map((table) => [getTableName(postgresTables[table]), table]),
);

/** The names of the columns of a table's primary key. */
export function primaryKeyOf(table: TableName): string[] {
  const { columns = [], primaryKeys = [] } = configs.get(table) ?? {};
  const [composite] = primaryKeys;
  return (composite?.columns ?? columns.filter(({ primary }) => primary)).map(({ name }) => name);
}

const referredBy = (table: TableName): TableName[] =>
  (configs.get(table)?.foreignKeys ?? [])
    .map((key) => byName.get(getTableName(key.reference().foreignTable)))
    .filter((parent) => parent !== undefined && parent !== table) as TableName[];

/** Every table that is copied, each after the tables that its rows refer to. */
export const tablesInOrder: readonly TableName[] = (() => {
  const ordered = new Set<TableName>();
  const visit = (table: TableName): void => {
    if (ordered.has(table)) return;
    for (const parent of referredBy(table)) visit(parent);
    ordered.add(table);
  };
  for (const table of configs.keys()) visit(table);
  return [...ordered];
})();
