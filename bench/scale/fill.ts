import { differing, drawnId, fewest, isOneOf, type Known, momentAt, partOf, type Size, textOf } from './data.ts';
import type { BenchDatabase } from './database.ts';

/**
 * Fills the account that the first start made. Each row is a copy of one that the server itself wrote, but for what makes
 * it another: every client has the secret of the one they are like.
 */
export async function fill(database: BenchDatabase, size: Size, likeClient: string): Promise<Known> {
  const { clients, auditEntries } = size;
  const many = async (
    table: string,
    count: number,
    like: string,
    unlike: Record<string, string>,
    which = '1 = 1',
  ): Promise<void> =>
    withoutIndexes(database, table, async () => {
      const columns = await columnsOf(database, table);
      const values = columns.map((column) => unlike[column] ?? `"like"."${column}"`);
      await database.run(`
        with recursive series(n) as (select 1 union all select n + 1 from series where n < ${count})
        insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')})
        select ${values.join(', ')} from series cross join (${like}) as "like" where ${which}`);
    });
  const ids = (table: string) => database.column(`select id from ${table} order by id`);
  await database.hurry();
  const [moduleOfAll = '', rareModule = ''] = await ids('modules');
  const [accessType = ''] = await ids('access_types');
  const of = (table: string) => `select * from ${table} where client_id = '${likeClient}' limit 1`;
  const clientId = `'cli_' || ${drawnId()}`;
  const known = { moduleOfAll, rareModule, accessType };
  const unlike = differing(size, known);

  await many('clients', clients, `select * from clients where id = '${likeClient}'`, unlike.clients);
  await many('client_secrets', clients, of('client_secrets'), unlike.client_secrets);
  await many('last_uses', clients, of('last_uses'), unlike.last_uses);
  for (const row of unlike.client_search_terms)
    await many('client_search_terms', clients, of('client_search_terms'), row);
  const granted = { client_id: clientId };
  const like = of('client_modules');
  await many('client_modules', clients, like, { ...granted, module_id: `'${moduleOfAll}'` });
  const few = isOneOf('module', partOf(size, 0.005));
  await many('client_modules', clients, like, { ...granted, module_id: `'${rareModule}'` }, few);
  await many(
    'client_access_types',
    clients,
    'select * from client_access_types limit 1',
    { ...granted, access_type_id: `'${accessType}'` },
    isOneOf('accessType', 0.05),
  );

  const chain = 'select * from audit_heads limit 1';
  const [head = '0'] = await database.column('select seq from audit_heads limit 1');
  const actions = textOf('action', ['updateClient', 'rotateClientSecret', 'disableClient']);
  await many(
    'audit_entries',
    auditEntries,
    `select e.* from audit_entries e join (${chain}) h using (account_id, seq)`,
    {
      seq: `${head} + n`,
      id: `'aud_' || ${drawnId()}`,
      at: `${momentAt(0)} + cast(n as bigint) * 100`,
      action: `case when ${isOneOf('enabled', Math.max(0.00001, fewest / auditEntries))} then 'deleteClient' else ${actions} end`,
      subject_id: `'cli_' || ${drawnId(`(1 + n % ${clients})`)}`,
    },
  );
  await database.run(`update audit_heads set seq = seq + ${auditEntries}`);
  await database.settle();
  return known;
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
