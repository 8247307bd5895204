import type { BenchDatabase } from './database.ts';

/** What a database holds besides what its first start put there. */
export interface Size {
  readonly clients: number;
  readonly auditEntries: number;
}

/** The moment from which on the clients were made, a second apart. */
export const began = 1_600_000_000_000;

const words = 'payroll invoice ledger roster archive courier catalog voucher shipment booking'.split(' ');
const things = 'export import sync report feed bridge'.split(' ');

/** One of many texts, by a number. Spelled so that both databases read it. */
const oneOf = (texts: readonly string[], number: string): string => {
  const width = Math.max(...texts.map(({ length }) => length));
  const row = texts.map((text) => text.padEnd(width)).join('');
  return `trim(substr('${row}', 1 + ${width} * cast(${number} % ${texts.length} as integer), ${width}))`;
};

const padded = (number: string): string => `substr(cast(1000000000 + ${number} as text), 2)`;

// Ids come in no order, as drawn ones do: multiplying modulo a prime meets each number once.
const drawn = (number = 'n'): string => padded(`(cast(${number} as bigint) * 48271) % 100000007`);

/** The id of the nth client. */
export const idOf = (n: number): string => `cli_${String((BigInt(n) * 48271n) % 100000007n).padStart(9, '0')}`;

/** The name of the nth client, as it is sorted by. Three of them have a word that nobody else has. */
const name = `case when n <= 3 then 'zqanzibar ' else '' end || ${oneOf(words, 'n')} || ' ' || ${oneOf(things, 'n / 10')} || ' ' || ${padded('n')}`;

/**
 * Fills the account that the first start made. Each row is a copy of one that the server itself wrote, but for what makes
 * it another: every client has the first one's secret and modules.
 */
export async function fill(database: BenchDatabase, { clients, auditEntries }: Size): Promise<void> {
  const many = async (table: string, count: number, like: string, differing: Record<string, string>) =>
    withoutIndexes(database, table, async () => {
      const columns = await columnsOf(database, table);
      const values = columns.map((column) => differing[column] ?? `"like"."${column}"`);
      await database.run(`
        with recursive series(n) as (select 1 union all select n + 1 from series where n < ${count})
        insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')})
        select ${values.join(', ')} from series cross join (${like}) as "like"`);
    });
  await database.hurry();
  const [first = ''] = await database.column('select client_id from client_secrets order by created_at limit 1');
  const ofFirst = (table: string) => `select * from ${table} where client_id = '${first}'`;

  await many('clients', clients, `select * from clients where id = '${first}'`, {
    id: `'cli_' || ${drawn()}`,
    name,
    folded_name: name,
    type: `case when n % 20 = 7 then 'PUBLIC' else 'CONFIDENTIAL' end`,
    enabled: 'n % 100 <> 3',
    environment: `case when n % 100 = 5 then 'sandbox' else "like".environment end`,
    owner_email: `'owner' || (n % 97) || '@example.com'`,
    created_at: `${began} + cast(n as bigint) * 1000`,
    updated_at: `${began} + cast(n as bigint) * 1000`,
  });
  await many('client_secrets', clients, `${ofFirst('client_secrets')} limit 1`, {
    id: `'sec_' || ${drawn()}`,
    client_id: `'cli_' || ${drawn()}`,
    expires_at: `case when n % 50 = 9 then ${began} + cast(n as bigint) * 1000 else null end`,
  });
  await many('client_modules', clients, `${ofFirst('client_modules')} limit 1`, { client_id: `'cli_' || ${drawn()}` });
  await many('last_uses', clients, `${ofFirst('last_uses')} limit 1`, {
    client_id: `'cli_' || ${drawn()}`,
    used_at: `case when n % 10 = 1 then 0 else ${began} + ((cast(n as bigint) * 7919) % ${clients}) * 60000 end`,
  });

  const chain = 'select * from audit_heads limit 1';
  const [head = '0'] = await database.column('select seq from audit_heads limit 1');
  await many(
    'audit_entries',
    auditEntries,
    `select e.* from audit_entries e join (${chain}) h using (account_id, seq)`,
    {
      seq: `${head} + n`,
      id: `'aud_' || ${drawn()}`,
      at: `${began} + cast(n as bigint) * 100`,
      action: `case when n % 100000 = 77 then 'deleteClient' else ${oneOf(['updateClient', 'rotateClientSecret', 'disableClient'], 'n')} end`,
      subject_id: `'cli_' || ${drawn(`(1 + n % ${clients})`)}`,
    },
  );
  await database.run(`update audit_heads set seq = seq + ${auditEntries}`);
  await database.settle();
}

const columnsOf = (database: BenchDatabase, table: string): Promise<string[]> =>
  database.url.startsWith('postgres:')
    ? database.column(`select column_name from information_schema.columns where table_name = '${table}'`)
    : database.column(`select name from pragma_table_info('${table}')`);

/** Sorting an index once is many times as fast as keeping it sorted row by row. */
async function withoutIndexes(database: BenchDatabase, table: string, work: () => Promise<void>): Promise<void> {
  const made = await (database.url.startsWith('postgres:')
    ? database.column(
        `select indexdef from pg_indexes where tablename = '${table}' and indexdef not like 'CREATE UNIQUE%'`,
      )
    : database.column(
        `select sql from sqlite_schema where type = 'index' and tbl_name = '${table}' and sql is not null`,
      ));
  for (const sql of made) await database.run(`drop index ${/INDEX [`"]?(\w+)/i.exec(sql)?.[1]}`);
  await work();
  for (const sql of made) await database.run(sql);
}
