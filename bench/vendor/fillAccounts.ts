import type { BenchDatabase } from '../scale/database.ts';

/** How many clients each account has. */
const clientsEach = 40;

export interface Like {
  /** A client of the demo's, whose secret all of them have. */
  readonly clientId: string;
  readonly moduleId: string;
  readonly planId: string;
}

const idOf = (n: string) => `substr(cast(1000000000 + (cast(${n} as bigint) * 48271) % 100000007 as text), 2)`;

/** Accounts beside those of the first start, each with clients that are granted a published module; every second has a plan. */
export async function fillAccounts(database: BenchDatabase, accounts: number, like: Like): Promise<void> {
  const { clientId, moduleId, planId } = like;
  const copy = async (table: string, count: number, from: string, unlike: Record<string, string>) => {
    const columns = await database.column(`select name from pragma_table_info('${table}')`);
    await database.run(`
      with recursive series(n) as (select 1 union all select n + 1 from series where n < ${count})
      insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')})
      select ${columns.map((column) => unlike[column] ?? `"like"."${column}"`).join(', ')}
      from series cross join (${from}) as "like"`);
  };
  const account = `'acc_' || ${idOf('n')}`;
  const ofAccount = `'acc_' || ${idOf(`(1 + n % ${accounts})`)}`;
  const name = `'customer ' || substr(cast(1000000 + n as text), 2)`;
  const client = `'cli_' || ${idOf('n')}`;
  const mine = `(select account_id from clients where id = '${clientId}')`;
  await database.hurry();
  await copy('accounts', accounts, `select * from accounts where id = ${mine}`, {
    id: account,
    name,
    normalized_name: name,
    client_id_suffix: idOf('n'),
  });
  await copy('customers', accounts, `select * from customers where id = ${mine}`, {
    id: account,
    reference: `'bench-' || n`,
    normalized_name: name,
    plan_id: `case when n % 2 = 0 then '${planId}' else null end`,
  });
  await copy('account_search_terms', accounts, 'select * from account_search_terms limit 1', {
    term: `'customer'`,
    account_id: account,
  });
  await copy('account_search_terms', accounts, 'select * from account_search_terms limit 1', {
    term: `substr(cast(1000000 + n as text), 2)`,
    account_id: account,
  });
  await copy('audit_heads', accounts, `select * from audit_heads where account_id = ${mine}`, { account_id: account });
  const clients = accounts * clientsEach;
  await copy('clients', clients, `select * from clients where id = '${clientId}'`, {
    id: client,
    account_id: ofAccount,
  });
  const secret = `select * from client_secrets where client_id = '${clientId}' limit 1`;
  await copy('client_secrets', clients, secret, {
    id: `'sec_' || ${idOf('n')}`,
    client_id: client,
    account_id: ofAccount,
  });
  const granted = `select * from client_modules where client_id = '${clientId}' limit 1`;
  await copy('client_modules', clients, granted, {
    client_id: client,
    account_id: ofAccount,
    module_id: `'${moduleId}'`,
    scopes: 'null',
  });
  await database.settle();
}

/** The id of an account in the middle. */
export const someAccount = async (database: BenchDatabase): Promise<string> =>
  (await database.column("select id from customers where reference = 'bench-30'"))[0] ?? '';
