import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DataKeyRecord } from '../../audit/model/values/dataKey.js';
import { newId } from '../../kernel/newId.js';
import { addClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { openArchive } from '../copy/copy.js';
import { freshDatabase, openStore } from '../testing/freshDatabase.js';

interface Value {
  readonly of: string;
  readonly ref: string;
  readonly text: string | null;
  readonly salt: string | null;
}

let url: string;
let server: RunningServer;
let ada: Browser;
let ben: Browser;
let benId: string;
const owner = { name: 'Olga Owner', email: 'olga@outside.example', phone: '+1 555 0100' };
const next = { name: 'Nora Next', email: 'nora@outside.example', phone: '+1 555 0199' };

beforeAll(async () => {
  url = await freshDatabase();
  server = await startServer({ store: await openStore(url) });
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
  benId = (await ben.query('{ viewer { id } }')).data.viewer.id;
  const client = await addClient(ben, { name: 'Payroll', owner });
  const input = { id: client.id, expectedVersion: client.version, owner: { ...owner, name: 'Olga Married' } };
  const { client: renamed } = await ben.change('updateClient', input, 'client { version }');
  await ben.change('updateClient', { id: client.id, expectedVersion: renamed.version, owner: next }, 'client { id }');
});
afterAll(() => server.close());

const rowsOf = async <Row>(table: 'auditEntries' | 'auditValues' | 'dataKeys'): Promise<Row[]> => {
  const archive = await openArchive(url, { alone: false });
  const all: unknown[] = [];
  for await (const rows of archive.rows(table)) all.push(...rows);
  await archive.close();
  return all as Row[];
};

const verified = async () =>
  (await ada.query('{ auditChain { brokenAt brokenBy erased } }')).data.auditChain as Record<string, unknown>;

interface Line {
  readonly seq: number;
  readonly hash: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly address: string;
  readonly changes: readonly object[];
  readonly values: readonly Value[];
}

const file = async (): Promise<Line[]> =>
  (await fetch(`${server.url}/api/export/audit.json`, { headers: { cookie: ada.cookie } })).json();

/** As erasing somebody will: the key goes, and an entry says so, in one commit. */
const destroy = async ({ id }: DataKeyRecord) =>
  server.store.commit({
    accountId: 'acc_one',
    expects: [],
    writes: [{ amend: 'dataKeys', key: { id }, set: { wrapped: null, destroyedAt: server.now() } }],
    audit: [
      {
        id: newId('aud'),
        at: server.now(),
        action: 'erase',
        actor: { kind: 'operator', id: 'operator', name: 'The operator', onBehalfOf: null },
        subject: { kind: 'dataKey', id, name: '' },
        changes: [],
        address: '',
        changeRequestId: null,
      },
    ],
  });

const keysOf = async (kind: DataKeyRecord['subjectKind']) =>
  (await rowsOf<DataKeyRecord>('dataKeys')).filter(({ subjectKind }) => subjectKind === kind);

test('nothing that is personal stands in the audit’s tables in clear', async () => {
  const all = JSON.stringify(
    await Promise.all([rowsOf('auditEntries'), rowsOf('auditValues'), rowsOf('dataKeys')]),
  ).toLowerCase();
  // Each has a sign that base64url has not, so that no salt or hash spells one by chance.
  for (const text of [
    '"ada',
    '"ben',
    'ada@',
    'ben@',
    'olga ',
    'olga@',
    'nora ',
    'nora@',
    ' 555 ',
    '127.0.0.1',
    '"payroll',
  ]) {
    expect(all, text).not.toContain(text);
  }
});

test('whoever is given a value and its salt verifies it, and refuses another salt or another text', async () => {
  const rows = await file();
  const values = rows.flatMap(({ values: told }) => told);
  expect(values.length).toBeGreaterThan(20);
  const proves = ({ ref, text, salt }: Value) =>
    ref.split('.')[1] ===
    createHmac('sha256', Buffer.from(salt ?? '', 'base64url'))
      .update(text ?? '')
      .digest('base64url');
  const [first, second] = values;
  for (const value of values) expect(proves(value)).toBe(true);
  expect(proves({ ...(first as Value), salt: second?.salt ?? '' })).toBe(false);
  expect(proves({ ...(first as Value), text: second?.text ?? '' })).toBe(false);
});

test('an owner’s key destroyed, what is said of them is gone, what is said of others stays, and the chain holds', async () => {
  const keys = await keysOf('CONTACT');
  expect(keys).toHaveLength(2);
  const changes = async () => {
    const { data } = await ada.query(
      '{ auditEntries(filter: { action: "updateClient" }) { nodes { changes { field before after } } } }',
    );
    return data.auditEntries.nodes.map(({ changes: list }: { changes: { field: string }[] }) =>
      list.filter(({ field }) => field === 'ownerName'),
    );
  };
  const said = (name: string, married: string, other: string) => [
    [{ field: 'ownerName', before: married, after: other }],
    [{ field: 'ownerName', before: name, after: married }],
  ];
  expect(await changes()).toEqual(said(owner.name, 'Olga Married', next.name));
  const [created] = (await rowsOf<{ action: string; changes: { ref: string }[] }>('auditEntries')).filter(
    ({ action }) => action === 'createClient',
  );
  const olga = keys.find(({ id }) => created?.changes.some(({ ref }) => ref.startsWith(id)));
  await destroy(olga as DataKeyRecord);
  expect(await changes()).toEqual(said('(erased)', '(erased)', next.name));
  expect(await verified()).toEqual({ brokenAt: null, brokenBy: null, erased: 3 });
});

test('an admin’s key destroyed, their name and address are gone from page and file, and the chain holds', async () => {
  const before = await file();
  expect(before.filter(({ actorId }) => actorId === benId).map(({ actorName }) => actorName)).toContain('ben');
  const key = (await keysOf('ADMIN')).find(({ subjectId }) => subjectId === benId);
  await destroy(key as DataKeyRecord);

  const rows = await file();
  const his = rows.filter(({ actorId }) => actorId === benId);
  expect(new Set(his.map(({ actorName, address }) => `${actorName} ${address}`))).toEqual(
    new Set(['(erased) (erased)']),
  );
  const lost = rows.flatMap(({ values: told }) => told).filter(({ text }) => text === null);
  expect(lost.every(({ salt }) => salt === null)).toBe(true);
  expect(rows.filter(({ actorName }) => actorName === 'ada').length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/ben@example|"ben"/);
  // Whoever kept the file from before still reads it, and it is the same chain.
  for (const { seq, hash } of before) expect(rows.find((row) => row.seq === seq)?.hash).toBe(hash);
  expect(await verified()).toMatchObject({ brokenAt: null, brokenBy: null });
  expect((await verified()).erased).toBeGreaterThan(3);
});

test('what is written once a key is gone is written under another, in whichever process', async () => {
  await addClient(ben, { name: 'Afterwards', owner });
  const [, last] = await file();
  expect(last).toMatchObject({ action: 'createClient', actorId: benId, actorName: 'ben' });
  expect(JSON.stringify(last?.changes)).toContain(owner.email);
  expect(await verified()).toMatchObject({ brokenAt: null });
});

test('an owner who was given to many clients at once is gone from what is said of all of them, too', async () => {
  const clients = [await addClient(ben, { name: 'Left' }), await addClient(ben, { name: 'Right' })];
  const mona = { name: 'Mona Many', email: 'mona@outside.example', phone: '+1 555 0111' };
  const these = clients.map(({ id }) => ({ id, expectedVersion: 1 }));
  const known = new Set((await keysOf('CONTACT')).map(({ id }) => id));
  await ben.change('updateClients', { clients: these, confirmation: '2', owner: mona }, 'outcome');
  const said = async () => {
    const query = '{ auditEntries(filter: { action: "updateClients" }) { nodes { changes { field after } } } }';
    return JSON.stringify((await ada.query(query)).data.auditEntries.nodes);
  };
  for (const text of Object.values(mona)) expect((await said()).split(text)).toHaveLength(1 + 3);
  const [key] = (await keysOf('CONTACT')).filter(({ id }) => !known.has(id));
  await destroy(key as DataKeyRecord);
  for (const text of Object.values(mona)) expect(await said()).not.toContain(text);
});
