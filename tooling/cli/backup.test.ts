import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Admin, readAudit, signIn } from '../admin/index.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { countersign } from './countersign.ts';

let folder: string;
let server: RunningServer;
let admin: Admin;
const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-backup-'));
  server = await startServer(folder);
  admin = await signIn(server.url, server.people[0] as { email: string; password: string });
});
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true });
});

const database = () => ({ DATABASE_URL: at('countersign.sqlite') });
const create = (name: string) =>
  admin.ask('mutation($input: CreateClientInput!) { createClient(input: $input) { client { id } } }', {
    input: { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } },
  });

test('a backup that is made under load is whole, and starts where the original was', async () => {
  let busy = true;
  const load = (async () => {
    for (let index = 0; busy; index++) await create(`Client ${index}`);
  })();
  const made = await countersign(['backup', at('first.backup')], database());
  busy = false;
  await load;
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('and whole') });
  const now = await readAudit(admin);

  // On another machine, say: the backup and the key are all that there is.
  const elsewhere = { DATABASE_URL: at('elsewhere', 'countersign.sqlite') };
  expect(await countersign(['restore', at('first.backup')], elsewhere)).toMatchObject({ code: 0 });
  for (const file of [at('first.backup'), elsewhere.DATABASE_URL]) expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await countersign(['keys', 'list'], elsewhere)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/not its encryption key\. Put back .*encryption\.key/),
  });
  copyFileSync(at('encryption.key'), at('elsewhere', 'encryption.key'));
  const other = await startServer(at('elsewhere'));
  const person = server.people[0] as { email: string; password: string };
  expect(other.people).toEqual([]);
  expect((await fetch(`${other.url}/readyz`)).status).toBe(200);
  const answer = await fetch(`${other.url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  expect(answer.status).toBe(200);
  await other.stop();
  const copy = new DatabaseSync(at('first.backup'), { readOnly: true });
  const ids = copy
    .prepare(
      'select id from audit_entries where account_id = (select account_id from audit_entries where id = ?) order by seq',
    )
    .all(now[0]?.id ?? '')
    .map(({ id }) => id);
  copy.close();
  expect(ids.length).toBeGreaterThan(10);
  expect(ids).toEqual(now.slice(0, ids.length).map(({ id }) => id));
});

test('a backup is put back in place of what is there, which is kept; not under a running server', async () => {
  // What is left of a copy that was killed is in nobody's way.
  for (const file of ['second.backup', 'countersign.sqlite'])
    writeFileSync(at(`${file}.unfinished`), 'SQLite format 3');
  expect(await countersign(['backup', at('second.backup')], database())).toMatchObject({ code: 0 });
  await create('Made after the backup');
  const refused = await countersign(['restore', at('second.backup')], database());
  expect(refused).toEqual({
    code: 1,
    output: `Cannot restore ${at('second.backup')}: Something has ${at('countersign.sqlite')} open. Stop the servers first.\n`,
  });

  await server.stop();
  const leaked = (await countersign(['keys', 'list'], database())).output
    .split('\n')
    .flatMap((line) => line.split(' ', 1)[0] || []);
  await countersign(['keys', 'rotate', '--leaked'], database());
  const done = await countersign(['restore', at('second.backup')], database());
  expect(done).toMatchObject({ code: 0, output: expect.stringMatching(/before-restore/) });
  expect(done.output).toContain('signing keys: 3 (');
  for (const key of leaked) expect(done.output).toContain(key);
  expect(done.output).toContain('keys rotate --leaked');
  expect(readdirSync(folder).filter((name) => name.includes('before-restore'))).toHaveLength(1);
  server = await startServer(folder, { PORT: new URL(server.url).port });
  const { clients } = await admin.ask<{ clients: { nodes: object[] } }>(
    '{ clients(filter: { search: "Made after" }) { nodes { id } } }',
  );
  expect(clients.nodes).toEqual([]);
});

test('a signing key that leaked since the backup is ended with the restore, when that is asked for', async () => {
  await server.stop();
  const [before] = (await countersign(['keys', 'list'], database())).output.split(' ');
  expect(await countersign(['backup', at('fourth.backup')], database())).toMatchObject({ code: 0 });
  await countersign(['keys', 'rotate', '--leaked'], database());
  const done = await countersign(['restore', at('fourth.backup'), '--end-keys'], database());
  expect(done).toMatchObject({ code: 0, output: expect.stringContaining('The old keys are gone') });
  const { output } = await countersign(['keys', 'list'], database());
  expect(output).not.toContain(before);
  server = await startServer(folder, { PORT: new URL(server.url).port });
});

test('what is no backup of ours is refused, and nothing is changed', async () => {
  writeFileSync(at('letter'), 'Dear Sir or Madam');
  expect(await countersign(['restore', at('letter')], database())).toEqual({
    code: 1,
    output: `${at('letter')} is not a database of Countersign.\n`,
  });
  expect(await countersign(['restore', at('nothing')], database())).toEqual({
    code: 1,
    output: `There is no database at ${at('nothing')}.\n`,
  });
  expect(await countersign(['backup', at('letter')], database())).toEqual({
    code: 1,
    output: `${at('letter')} is there already. Choose another name.\n`,
  });
  expect(await countersign(['backup', at('letter', 'backup')], database())).toEqual({
    code: 1,
    output: `Cannot back up to ${at('letter', 'backup')}: it cannot be opened. Make the file and its folder readable and writable.\n`,
  });
  expect(existsSync(at('countersign.sqlite.unfinished'))).toBe(false);
  expect(
    await countersign(['backup', at('third.backup')], { DATABASE_URL: at('mistyped', 'countersign.sqlite') }),
  ).toEqual({
    code: 1,
    output: `There is no database at ${at('mistyped', 'countersign.sqlite')}.\n`,
  });
  expect(existsSync(at('mistyped'))).toBe(false);
});
