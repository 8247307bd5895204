import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../model/ports/store.js';
import { makeWorld } from '../../testing/world.js';
import { freshDatabase, openStore } from '../testing/freshDatabase.js';
import { runSql } from '../testing/runSql.js';

/** Two servers that have looked a session up before, and somebody else who changes what it stands for. */
let server: Store;
let other: Store;
let url: string;

const sessions = ['one', 'two'];
const now = 1000;

beforeAll(async () => {
  url = await freshDatabase();
  server = await openStore(url);
  other = await openStore(url);
  await makeWorld('acc_acme', server);
  for (const name of sessions) {
    await runSql(
      url,
      `insert into sessions (id, token_hash, person_id, account_id, created_at, expires_at, used_at, method, address, user_agent)
         select 'ses_${name}', 'hash-${name}', person_id, account_id, 1, 9000, 1, 'PASSWORD', '', '' from admins limit 1`,
    );
  }
  await runSql(url, 'update admins set accepted_at = 1, enabled = true');
});
afterAll(() => Promise.all([server, other].map((store) => store.close())));

/** One change to each thing that decides who somebody is, and whether they still are. */
const changes: Readonly<Record<string, string>> = {
  'when the session was used': "update sessions set used_at = 7 where id = 'ses_one'",
  'when its second factor was given': "update sessions set second_factor_at = 7 where id = 'ses_one'",
  'the person’s password': "update people set password_hash = 'another'",
  'an authenticator app': `insert into totp_factors (person_id, sealed_secret, last_used_step, created_at)
    select person_id, '', 0, 1 from sessions where id = 'ses_one'`,
  'the loss of it': 'delete from totp_factors',
  'the admin’s name': "update admins set name = 'Another'",
  'the admin’s privileges': `update admins set privileges = '["VIEW_AUDIT"]'`,
  'a reset of second factors': 'update admins set second_factors_reset_at = 7',
  'the account’s name': "update accounts set name = 'Another'",
  'the account’s settings': `update accounts set settings = '{"secondFactorRequired":true}'`,
  'the session’s end': "update sessions set expires_at = 2000 where id = 'ses_one'",
  'that a session ended': "delete from sessions where id = 'ses_two'",
  'that the admin was disabled': 'update admins set enabled = false',
  'that the admin was enabled again': 'update admins set enabled = true',
};

test.each(Object.entries(changes))('the next request has %s', async (_what, sql) => {
  const read = (store: Store) => Promise.all(sessions.map((name) => store.unscoped.signedIn(`hash-${name}`, now)));
  const before = await read(server);
  await runSql(url, sql);
  const after = await read(server);
  expect(after).not.toEqual(before);
  expect(after).toEqual(await read(other));
});

test('a session that is looked up again and again ends at its time', async () => {
  const read = (at: number) => server.unscoped.signedIn('hash-one', at);
  expect(await read(1999)).toBeDefined();
  expect(await read(2000)).toBeUndefined();
});
