import Database from 'better-sqlite3';
import pg from 'pg';
import { isPostgres } from '../../config/config.js';

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

export async function openRows(url: string): Promise<RowReader> {
  const { all, close } = isPostgres(url) ? await inPostgres(url) : inSqlite(url);
  return {
    close,
    async read(accountIds) {
      const list = accountIds.map((id) => `'${id}'`).join(', ');
      const read = Object.entries(tables).map(async ([table, [where, key]]) => {
        const rows = await all(`select * from ${table} where ${where.replace('?', list)}`);
        return [table, new Map(rows.map((row) => [key.map((column) => row[column]).join(' '), row]))] as const;
      });
      return Object.fromEntries(await Promise.all(read)) as unknown as Rows;
    },
  };
}

async function inPostgres(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  return { all: async (text: string): Promise<Row[]> => (await client.query(text)).rows, close: () => client.end() };
}

function inSqlite(file: string) {
  const database = new Database(file, { readonly: true });
  return {
    all: async (text: string) => database.prepare<[], Row>(text).all(),
    close: async () => void database.close(),
  };
}

/** What a column of JSON says: SQLite has it as text. */
// biome-ignore lint/suspicious/noExplicitAny: whatever the server wrote.
export const json = (value: unknown): any => (typeof value === 'string' ? JSON.parse(value) : value);
