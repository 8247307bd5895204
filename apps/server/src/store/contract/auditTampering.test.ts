import { getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { postgresTables } from '../postgres/schema.js';
import { engine, freshDatabase, openStore } from '../testing/freshDatabase.js';
import { runSql } from '../testing/runSql.js';

let url: string;
let server: RunningServer;
let ada: Browser;

const tables = ['audit_entries', 'audit_heads', 'audit_values', 'data_keys'];

beforeAll(async () => {
  url = await freshDatabase();
  server = await startServer({ store: await openStore(url) });
  await server.makeAccount('acc_one', ['ada@example.com']);
  await server.makeAccount('acc_two', ['ben@example.com']);
  ada = await server.signIn('ada@example.com');
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    await addClient(ada, { name, owner: { name: `Owner of ${name}`, email: `${name}@example.com`, phone: '' } });
  }
  await sql(tables.map((table) => `create table kept_${table} as select * from ${table}`).join(';'));
});
afterAll(() => server.close());

/** As somebody does who has the database. */
const sql = (text: string) => runSql(url, text);

const verified = async () => {
  const { data } = await ada.query('{ auditChain { entries brokenAt brokenBy hash values erased } }');
  return data.auditChain;
};

const putBack = () =>
  sql(
    [
      ...tables.map((table) => `delete from ${table}`),
      ...tables.map((table) => `insert into ${table} select * from kept_${table}`),
    ].join(';'),
  );

/** Each is told at once, and where; with what was there before, all holds again. */
async function areTold(tampered: [string, number, string][]) {
  const whole = await verified();
  expect(whole).toMatchObject({ brokenAt: null, brokenBy: null, erased: 0 });
  for (const [text, at, by] of tampered) {
    await sql(text);
    expect(await verified(), text).toMatchObject({ brokenAt: at, brokenBy: by });
    await putBack();
    expect(await verified()).toEqual(whole);
  }
}

test('the audit’s end cannot be cut off, nor its head moved, without being told', async () => {
  const { entries: last } = await verified();
  await areTold([
    [`delete from audit_entries where seq = ${last}`, last, 'HEAD'],
    [`delete from audit_entries where seq > ${last - 3}`, last - 2, 'HEAD'],
    [`update audit_heads set seq = ${last - 1}`, last, 'HEAD'],
    [`update audit_heads set seq = ${last + 1}`, last + 1, 'HEAD'],
    ['delete from audit_heads', last + 1, 'HEAD'],
  ]);
  await sql(`update audit_heads set hash = 'x'`);
  expect(await verified()).toMatchObject({ brokenAt: last, brokenBy: 'HEAD' });
  await putBack();
});

const columns = Object.values(getTableColumns(postgresTables.auditEntries));

test.each(columns.map(({ name }) => name))('an entry’s %s cannot be changed without being told', async (name) => {
  const { entries: last } = await verified();
  const json = columns.some((column) => column.name === name && column.dataType === 'json');
  const other: Record<string, string> = {
    account_id: `'acc_two'`,
    seq: '1000',
    at: 'at + 1',
    fields: `'["name"]'`,
    changes: `'[]'`,
  };
  expect(json && !other[name], 'every column of JSON has another value').toBe(false);
  const at = last - 1;
  await areTold([[`update audit_entries set ${name} = ${other[name] ?? `'x'`} where seq = ${at}`, at, 'LINK']]);
});

test('nor can a name, an address or a change be taken away, or another put in its place', async () => {
  const { entries: last } = await verified();
  const at = last - 1;
  const nameAt = (seq: number) => `(select subject_name from audit_entries where seq = ${seq})`;
  const another = `(select sealed from audit_values where ref = ${nameAt(last)})`;
  const swapped = (text: string) =>
    engine === 'sqlite' ? `replace(changes, ${text})` : `replace(changes::text, ${text})::json`;
  await areTold([
    [`delete from audit_values where ref = ${nameAt(at)}`, at, 'VALUE'],
    [`update audit_values set sealed = ${another} where ref = ${nameAt(at)}`, at, 'VALUE'],
    [`update audit_values set sealed = 'x' where ref = ${nameAt(at)}`, at, 'VALUE'],
    [`update audit_entries set changes = ${swapped(`'"sealed":"', '"sealed":"AAAA'`)} where seq = ${at}`, at, 'VALUE'],
  ]);
});

test('nor a key be taken away, exchanged or destroyed, unless an entry says so', async () => {
  const { entries: last } = await verified();
  const ofContact = `subject_kind = 'CONTACT' and id = (select substr(changes_ref, 1, 24) from
    (select ${engine === 'sqlite' ? `changes ->> '$[1].ref'` : `changes -> 1 ->> 'ref'`} as changes_ref
     from audit_entries where seq = ${last}) as refs)`;
  const another = `(select wrapped from data_keys where subject_kind = 'ACCOUNT' and account_id = 'acc_one')`;
  await areTold([
    [`delete from data_keys where ${ofContact}`, last, 'VALUE'],
    [`update data_keys set wrapped = ${another} where ${ofContact}`, last, 'VALUE'],
    [`update data_keys set wrapped = null, destroyed_at = 1 where ${ofContact}`, last, 'KEY'],
  ]);
});
