import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { signAnchor } from '../audit/model/anchor/anchor.js';
import { anchorKeyBinding } from '../audit/model/anchor/anchorKey.js';
import { sealUnder } from '../kernel/seal.js';
import { freshDatabase, openStore, testKey } from '../store/testing/freshDatabase.js';
import { runSql } from '../store/testing/runSql.js';
import { addClient, choose } from '../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';
import { auditAnchor } from './auditAnchor.js';
import { auditKeys, auditRotateKey } from './auditKeys.js';
import { auditVerify } from './auditVerify.js';
import type { CliCommand } from './command.js';

const folder = mkdtempSync(join(tmpdir(), 'countersign-anchors-'));
const tables = ['audit_entries', 'audit_heads', 'anchor_keys'];

let url: string;
let mailbox: Mailbox;
let server: RunningServer;
let ada: Browser;
let elsewhere: string;
let made = 0;

const startOn = async (database: string, env = {}) => startServer({ store: await openStore(database), env });

beforeAll(async () => {
  url = await freshDatabase();
  mailbox = await startMailbox();
  server = await startOn(url, { SMTP_URL: mailbox.url });
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  await server.makeAccount('acc_two', ['cyn@example.com']);
  ada = await server.signIn('ada@example.com');
  for (const name of ['One', 'Two', 'Three']) await addClient(ada, { name });

  elsewhere = await freshDatabase();
  const another = await startOn(elsewhere);
  await another.makeAccount('acc_one', ['eve@example.com']);
  await another.close();
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
  rmSync(folder, { recursive: true });
});

/** Undoes what a test has done to the database. */
async function keep() {
  await runSql(url, tables.map((table) => `create table kept_${table} as select * from ${table}`).join(';'));
}
afterEach(async () => {
  await runSql(url, tables.map((table) => `drop table if exists kept_${table}`).join(';'));
});
const putBack = () =>
  runSql(
    url,
    [
      ...tables.map((table) => `delete from ${table}`),
      ...tables.map((table) => `insert into ${table} select * from kept_${table}`),
    ].join(';'),
  );

async function run(command: CliCommand, args: readonly string[], database = url): Promise<string[]> {
  const lines: string[] = [];
  const env = { DATABASE_URL: database, ENCRYPTION_KEY: testKey.toString('base64'), PUBLIC_URL: 'http://localhost' };
  try {
    await command.run(args, { env, print: (line) => lines.push(line) });
    return lines;
  } catch (error) {
    // What it says on its way out, with status 1.
    return [...lines, (error as Error).message];
  }
}

/** A file in which somebody keeps something. */
function file(text: string): string {
  const path = join(folder, `${++made}.txt`);
  writeFileSync(path, text);
  return path;
}

const against = (text: string, ...more: string[]) => run(auditVerify, ['--anchor', file(text), ...more]);
const entries = async () => Number((await ada.query('{ auditChain { entries } }')).data.auditChain.entries);

/** What somebody does who can write all of the database, and leaves no link that does not hold. */
const cutOff = (last: number) =>
  runSql(
    url,
    `delete from audit_entries where account_id = 'acc_one' and seq > ${last};
     update audit_heads set seq = ${last}, hash =
       (select hash from audit_entries where account_id = 'acc_one' and seq = ${last}) where account_id = 'acc_one'`,
  );

const exported = async (path: string) => {
  const answer = await fetch(`${server.url}/api/export/${path}`, { headers: { cookie: ada.cookie } });
  return { header: answer.headers.get('countersign-audit-anchor') ?? '', text: await answer.text() };
};

test('the command signs the head of each account, and what was kept holds against the audit later', async () => {
  const path = join(folder, 'anchors');
  expect(await run(auditAnchor, [path])).toEqual([expect.stringContaining('2 anchors are added')]);
  await addClient(ada, { name: 'Later' });
  await run(auditAnchor, [path, '--account', 'acc_one']);
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(3);
  const lines = await run(auditVerify, ['--anchor', path]);
  expect(lines).toEqual([
    expect.stringMatching(/^acc_one acc_one: \d+ entries and 2 anchors hold, up to [\w-]{43}\./),
    expect.stringMatching(/^acc_two acc_two: \d+ entries and 1 anchor hold, up to /),
  ]);
});

test('an end that is cut off with its head moved back is told by whoever kept an anchor, in a file, an export, a mail or a log', async () => {
  await choose(ada, { multiAdmin: { on: true } });
  await ada.change(
    'createClient',
    { name: 'Asked for', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } },
    'changeRequest { id }',
  );
  await server.doWhatIsDue();
  const mail = await mailbox.next('ben@example.com');
  const json = await exported('audit.json');
  const csv = await exported('audit.csv');
  const clients = await exported('clients.json');
  await server.doWhatIsDue();
  const [printed] = await run(auditAnchor, ['--account', 'acc_one']);
  const log = server.anchors.filter(({ accountId }) => accountId === 'acc_one').at(-1);
  const kept = {
    'the command’s': printed ?? '',
    'a mail': mail.text,
    'a file of JSON': json.text,
    'a file of CSV': csv.text,
    'the header of a file': clients.header,
    'the log': JSON.stringify(log),
  };
  await keep();
  for (const [what, text] of Object.entries(kept)) {
    expect(await against(text, '--account', 'acc_one'), what).toEqual([
      expect.stringContaining(`${await entries()} entries and 1 anchor hold`),
    ]);
  }
  const before = await entries();
  await cutOff(3);
  expect(await run(auditVerify, []), 'without an anchor nobody can tell').toHaveLength(2);
  for (const [what, text] of Object.entries(kept)) {
    expect(await against(text, '--account', 'acc_one'), what).toEqual([
      expect.stringContaining('broken at entry 4: it is not what was signed'),
      'The audit of 1 account does not hold.',
    ]);
  }
  // Others come in the place of what was cut off, and follow.
  while ((await entries()) <= before) await exported('clients.json');
  expect((await run(auditVerify, [])).join()).not.toContain('broken');
  for (const [what, text] of Object.entries(kept)) {
    expect((await against(text, '--account', 'acc_one'))[0], what).toMatch(
      /broken at entry \d+: it is not what was signed/,
    );
  }
  await putBack();
});

test('the first link that does not hold is named, with its account, and the others are looked at all the same', async () => {
  await keep();
  await runSql(url, `update audit_entries set action = 'x' where account_id = 'acc_one' and seq >= 2`);
  expect(await run(auditVerify, [])).toEqual([
    'acc_one acc_one: broken at entry 2: an entry was changed, or is missing.',
    expect.stringContaining('acc_two acc_two:'),
    'The audit of 1 account does not hold.',
  ]);
  await putBack();
});

test('an anchor of another account, of another installation, or changed by hand is none of this account', async () => {
  const [one = '', two = ''] = await run(auditAnchor, []);
  expect(await against(two, '--account', 'acc_one')).toEqual([expect.stringContaining('has no anchor of it.')]);

  const [header, payload = '', signature] = two.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const relabelled = Buffer.from(JSON.stringify({ ...claims, sub: 'acc_one' })).toString('base64url');
  const unsigned = expect.stringMatching(/^Line 2 of .* has an anchor that no key of this database signed\.$/);
  expect(await against(`${one}\n${[header, relabelled, signature].join('.')}`)).toEqual([unsigned]);

  const [foreign = ''] = await run(auditAnchor, [], elsewhere);
  expect(await against(`${one}\n${foreign}`)).toEqual([unsigned]);
  expect(await against('nothing of the kind')).toEqual([expect.stringContaining('has no anchor of it.')]);
});

test('a new key signs from then on; what those before signed is checked as ever, and nothing that they sign afterwards', async () => {
  const before = await run(auditAnchor, ['--account', 'acc_one']);
  const [old] = await server.store.anchors.keys();
  await keep();
  expect(await run(auditRotateKey, [])).toEqual([expect.stringMatching(/signs since /), expect.anything()]);
  expect(await run(auditKeys, [])).toEqual([
    expect.stringMatching(`^${old?.kid}  signed from .* to `),
    expect.stringMatching(/signs since /),
  ]);
  const after = await run(auditAnchor, ['--account', 'acc_one']);
  const kid = ([line = '']: string[]) => JSON.parse(Buffer.from(line.split('.')[0] ?? '', 'base64url').toString()).kid;
  expect([kid(before) === old?.kid, kid(after) === old?.kid]).toEqual([true, false]);
  expect(await against([...before, ...after].join('\n'), '--account', 'acc_one')).toEqual([
    expect.stringMatching(/entries and 2 anchors hold/),
  ]);
  // Whoever has the old key signs with it a year later.
  if (!old) throw new Error('There is no key.');
  const privateKey = createPrivateKey(
    sealUnder(testKey).open(old.sealedPrivateKey, anchorKeyBinding(old.kid)).toString(),
  );
  const head = { accountId: 'acc_one', seq: 3, hash: 'made up' };
  const late = await signAnchor({ ...old, privateKey }, 'http://localhost', head, Date.now() + 365 * 24 * 60 * 60_000);
  expect(await against(late.jws)).toEqual([
    expect.stringContaining('has an anchor that no key of this database signed.'),
  ]);
  await putBack();
});

test('an account that is gone with all its audit is missed', async () => {
  const [one = ''] = await run(auditAnchor, ['--account', 'acc_one']);
  await keep();
  const [gone = ''] = await run(auditAnchor, ['--account', 'acc_two']);
  await runSql(
    url,
    `delete from audit_entries where account_id = 'acc_two'; delete from audit_heads where account_id = 'acc_two'`,
  );
  expect(await against(`${one}\n${gone}`)).toEqual([
    expect.stringContaining('acc_one acc_one:'),
    'acc_two acc_two: broken at entry 1: the end was cut off, or the head moved.',
    'The audit of 1 account does not hold.',
  ]);
  await putBack();
});

test('the log hears of a head once, and again when it has moved', async () => {
  await server.doWhatIsDue();
  const heard = server.anchors.length;
  await server.doWhatIsDue();
  expect(server.anchors).toHaveLength(heard);
  await exported('clients.json');
  await server.doWhatIsDue();
  expect(server.anchors.slice(heard).map(({ accountId }) => accountId)).toEqual(['acc_one']);
});
