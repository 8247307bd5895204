import Database from 'better-sqlite3';
import pg from 'pg';
import { isPostgres } from '../../config/databaseUrl.js';

/** A row as the database has it, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** What the database says at a moment of some accounts: by table, each row under its own key. */
export type Rows = { readonly [T in Table]: ReadonlyMap<string, Row> };

const ofClients = 'client_id in (select id from clients where account_id in (?))';
const ofAdmins = 'admin_id in (select id from admins where account_id in (?))';
const ofProviders = 'provider_id in (select id from identity_providers where account_id in (?))';
const personIds = '(select person_id from admins where account_id in (?))';

/** Which rows of a table are an account's, and what names one of them. */
const tables = {
  accounts: ['id in (?)', ['id']],
  admins: ['account_id in (?)', ['id']],
  people: [`id in ${personIds}`, ['id']],
  totp_factors: [`person_id in ${personIds}`, ['person_id']],
  passkeys: [`person_id in ${personIds}`, ['id']],
  clients: ['account_id in (?)', ['id']],
  client_secrets: ['account_id in (?)', ['id']],
  client_modules: [ofClients, ['client_id', 'module_id']],
  client_access_types: [ofClients, ['client_id', 'access_type_id']],
  modules: ['account_id in (?)', ['id']],
  access_types: ['account_id in (?)', ['id']],
  admin_access_types: [ofAdmins, ['admin_id', 'access_type_id']],
  identity_providers: ['account_id in (?)', ['id']],
  identity_domains: [ofProviders, ['domain']],
  identity_links: [ofAdmins, ['admin_id']],
  change_requests: ['account_id in (?)', ['id']],
} as const satisfies Record<string, readonly [where: string, key: readonly string[]]>;
export type Table = keyof typeof tables;

/** Reads a database past the server. */
export interface RowReader {
  read(accountIds: readonly string[]): Promise<Rows>;
  close(): Promise<void>;
}

/** The rows of each table, by the statement that selects them. */
type ReadAll = (statements: readonly (readonly [table: string, text: string])[]) => Promise<Record<string, Row[]>>;

export async function openRows(url: string): Promise<RowReader> {
  const { all, close } = isPostgres(url) ? await inPostgres(url) : inSqlite(url);
  return {
    close,
    async read(accountIds) {
      const list = accountIds.map((id) => `'${id}'`).join(', ');
      const found = await all(
        Object.entries(tables).map(([table, [where]]) => {
          return [table, `select * from ${table} where ${where.replace('?', list)}`];
        }),
      );
      const keyed = Object.entries(tables).map(([table, [, key]]) => {
        const rows = found[table] ?? [];
        return [table, new Map(rows.map((row) => [key.map((column) => row[column]).join(' '), row]))];
      });
      return Object.fromEntries(keyed);
    },
  };
}

/** All in one statement: what takes longest is to ask. */
async function inPostgres(url: string): Promise<{ all: ReadAll; close(): Promise<void> }> {
  const client = new pg.Client(url);
  await client.connect();
  return {
    async all(statements) {
      const each = statements.map(([table, text]) => `'${table}', (select json_agg(t) from (${text}) t)`);
      const { rows } = await client.query(`select json_build_object(${each.join(', ')}) as found`);
      return rows[0].found;
    },
    close: () => client.end(),
  };
}

function inSqlite(file: string): { all: ReadAll; close(): Promise<void> } {
  const database = new Database(file, { readonly: true });
  return {
    async all(statements) {
      return Object.fromEntries(statements.map(([table, text]) => [table, database.prepare<[], Row>(text).all()]));
    },
    close: async () => void database.close(),
  };
}

/** What a column of JSON says: SQLite has it as text. */
// biome-ignore lint/suspicious/noExplicitAny: whatever the server wrote.
export const json = (value: unknown): any => (typeof value === 'string' ? JSON.parse(value) : value);
