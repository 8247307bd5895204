import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { engine, freshDatabase, openStore } from '../testing/freshDatabase.js';

let url: string;
let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  url = await freshDatabase();
  server = await startServer({ store: await openStore(url) });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  for (const name of ['One', 'Two', 'Three', 'Four']) await addClient(ada, { name });
});
afterAll(() => server.close());

/** As somebody does who has the database. */
async function sql(text: string): Promise<void> {
  if (engine === 'sqlite') {
    const database = new Database(url);
    database.exec(text);
    database.close();
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text);
  await client.end();
}

const verified = async () => {
  const { data } = await ada.query('{ auditChain { entries brokenAt hash } }');
  return data.auditChain;
};

test('the audit’s end cannot be cut off, nor its head moved, nor an actor’s id changed, without being told', async () => {
  const whole = await verified();
  const last = whole.entries;
  expect(whole.brokenAt).toBeNull();
  const tampered: [string, number][] = [
    [`delete from audit_entries where seq = ${last}`, last],
    [`delete from audit_entries where seq > ${last - 3}`, last - 2],
    [`update audit_heads set hash = 'x'`, last],
    [`update audit_heads set seq = ${last - 1}`, last],
    [`update audit_heads set seq = ${last + 1}`, last + 1],
    ['delete from audit_heads', last + 1],
    [`update audit_entries set actor_id = 'adm_other' where seq = ${last - 1}`, last - 1],
  ];
  await sql(
    'create table kept_entries as select * from audit_entries; create table kept_heads as select * from audit_heads',
  );
  for (const [text, at] of tampered) {
    await sql(text);
    expect(await verified(), text).toMatchObject({ brokenAt: at });
    await sql(
      'delete from audit_entries; delete from audit_heads; insert into audit_entries select * from kept_entries; insert into audit_heads select * from kept_heads',
    );
    expect(await verified()).toEqual(whole);
  }
});
