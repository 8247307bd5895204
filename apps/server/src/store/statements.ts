import { type Column, getTableColumns, getTableName } from 'drizzle-orm';
import { type Guard, guardedRow, type Write } from '../model/plan.js';
import type { Dialect } from './dialect.js';
import type { Tables } from './tables/index.js';

/** One SQL statement, in a form that both drivers accept. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** The place that the plan depends on here: any number of rows other than one makes the plan stale. */
  readonly exactlyOne?: string;
}

type Values = Readonly<Record<string, unknown>>;
type TableName = keyof Tables;

/**
 * Turns the parts of a plan into SQL. Equal shapes give equal text, so that the driver compiles each once; building
 * every statement with drizzle costs four times as much as running it.
 */
export function statementsFor(tables: Tables, dialect: Dialect) {
  const columnsOf = (table: TableName) => getTableColumns(tables[table]) as Record<string, Column>;

  /** Collects the parameters of a statement while its text is built. */
  const writer = (table: TableName) => {
    const columns = columnsOf(table);
    const params: unknown[] = [];
    const bind = (field: string, value: unknown): string => {
      const column = columns[field];
      if (!column) throw new Error(`The table ${table} has no column ${field}.`);
      params.push(value === null || value === undefined ? null : column.mapToDriverValue(value));
      return dialect.placeholder(params.length);
    };
    const name = (field: string) => `"${columns[field]?.name}"`;
    const equal = (values: Values, separator: string) =>
      Object.entries(values)
        .map(([field, value]) => `${name(field)} = ${bind(field, value)}`)
        .join(separator);
    const number = (value: number): string => {
      params.push(value);
      return dialect.placeholder(params.length);
    };
    return { params, bind, number, name, equal, table: `"${getTableName(tables[table])}"` };
  };

  /** The condition that a row has these values. */
  const having = (w: ReturnType<typeof writer>, where: Values): string =>
    Object.entries(where)
      .map(([field, value]) =>
        value === null ? `${w.name(field)} is null` : `${w.name(field)} = ${w.bind(field, value)}`,
      )
      .join(' and ');

  const absent = (table: TableName, where: Values): Statement => {
    const w = writer(table);
    return {
      sql: `select 1 where not exists (select 1 from ${w.table} where ${having(w, where)})`,
      params: w.params,
      exactlyOne: `no ${table}`,
    };
  };

  const atMost = (table: TableName, where: Values, count: number): Statement => {
    const w = writer(table);
    return {
      sql: `select 1 where not exists (select 1 from ${w.table} where ${having(w, where)} limit 1 offset ${w.number(count)})`,
      params: w.params,
      exactlyOne: `no more ${table}`,
    };
  };

  const insert = (table: TableName, row: Values): Statement => {
    const w = writer(table);
    const fields = Object.keys(row);
    const values = fields.map((field) => w.bind(field, row[field]));
    return {
      sql: `insert into ${w.table} (${fields.map(w.name).join(', ')}) values (${values.join(', ')})`,
      params: w.params,
    };
  };

  const removeAll = (table: TableName, where: Values, except: readonly Values[] = []): Statement => {
    const w = writer(table);
    const fits = w.equal(where, ' and ');
    const stays = except.map((row) => ` and not (${w.equal(row, ' and ')})`).join('');
    return { sql: `delete from ${w.table} where ${fits}${stays}`, params: w.params };
  };

  const amendAll = (table: TableName, where: Values, set: Values): Statement => {
    const w = writer(table);
    const assignments = w.equal(set, ', ');
    return { sql: `update ${w.table} set ${assignments} where ${w.equal(where, ' and ')}`, params: w.params };
  };

  const amend = (table: TableName, key: Values, set: Values): Statement => ({
    ...amendAll(table, key, set),
    exactlyOne: `${table} ${Object.values(key).join(' ')}`,
  });

  return {
    insert,

    guard(guard: Guard): Statement {
      const { guard: table, ...row } = guard;
      const w = writer(table);
      return {
        sql: `select 1 from ${w.table} where ${w.equal(row, ' and ')}${dialect.forShare}`,
        params: w.params,
        exactlyOne: guardedRow(guard),
      };
    },

    write(write: Write): Statement {
      if ('insert' in write) return insert(write.insert, write.row as unknown as Values);
      if ('absent' in write) return absent(write.absent, write.where);
      if ('atMost' in write) return atMost(write.atMost, write.where, write.count);
      if ('removeAll' in write) return removeAll(write.removeAll, write.where, write.except);
      if ('remove' in write) return { ...removeAll(write.remove, write.key), exactlyOne: write.remove };
      if ('amendAll' in write) return amendAll(write.amendAll, write.where, write.set);
      if ('amend' in write) return amend(write.amend, write.key, write.set);
      const { update: table, id, version, set } = write;
      return amend(table, { id, version }, { ...set, version: version + 1 });
    },

    lockHead(accountId: string): Statement {
      const w = writer('auditHeads');
      return {
        sql: `select "seq", "hash" from ${w.table} where ${w.equal({ accountId }, '')}${dialect.forUpdate}`,
        params: w.params,
        exactlyOne: `audit_heads ${accountId}`,
      };
    },

    /** Adds a row, unless there is one with its key already. */
    insertOnce: (table: TableName, row: Values): Statement => {
      const { sql, params } = insert(table, row);
      return { sql: `${sql} on conflict do nothing`, params };
    },

    /** A data key must not have been destroyed; the lock keeps it until the commit. */
    keyLives(id: string): Statement {
      const w = writer('dataKeys');
      return {
        sql: `select 1 from ${w.table} where ${w.equal({ id }, '')} and ${w.name('destroyedAt')} is null${dialect.forShare}`,
        params: w.params,
        exactlyOne: `dataKeys ${id}`,
      };
    },

    moveHead: (accountId: string, head: Values): Statement => amend('auditHeads', { accountId }, head),
  };
}

export type Statements = ReturnType<typeof statementsFor>;
