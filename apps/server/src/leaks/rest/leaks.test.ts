import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClient, choose, type ShownClient, tokenStatus } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { dead, follow, sendSecret } from '../../testing/secretShareLinkCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const day = 24 * 60 * 60 * 1000;
const url = 'https://paste.example.com/some?page=1';

let mailbox: Mailbox;
let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  await server.makeAccount('acc_two', ['eve@example.com', 'zoe@example.com']);
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});
beforeEach(async () => {
  ada = await server.signIn('ada@example.com');
  await choose(ada, { leakedSecrets: 'TELL' });
  await mails();
});

async function mails() {
  await server.doWhatIsDue();
  return mailbox.take();
}

async function report(body: object | string, at = server) {
  const answer = await fetch(`${at.url}/api/leaks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.text() };
}

const alarms = async ({ id: subjectId }: { id: string }, action = 'noteLeakedSecret') => {
  const { data } = await ada.query(
    `query($filter: AuditEntryFilter!) { auditEntries(filter: $filter) { nodes { actor { kind } changes { field after } } } }`,
    { filter: { subjectId, action } },
  );
  return data.auditEntries.nodes;
};
const state = async ({ id }: ShownClient, by = ada) =>
  (await by.query('query($id: ID!) { client(id: $id) { enabled secrets { state leak { by url measure } } } }', { id }))
    .data.client;

describe('a secret that somebody reports', () => {
  test('raises the alarm, and the answer is that of any other text; once a day at most', async () => {
    const client = await addClient(ada, { name: 'Ledger', owner: { email: 'olga@example.com' } });
    await mails();
    const unknown = await report({ values: [`csk_${'x'.repeat(50)}`], url });
    expect(await report({ values: [client.secret], url: `${url}&found=${client.secret}` })).toEqual(unknown);
    expect(unknown).toEqual({ status: 202, body: '{"received":1}' });
    expect(await state(client)).toEqual({
      enabled: true,
      secrets: [{ state: 'LIVE', leak: { by: 'ANYBODY', url: `${url}&found=[secret]`, measure: 'NONE' } }],
    });
    expect(await alarms(client)).toMatchObject([
      {
        actor: { kind: 'service' },
        changes: [
          { field: 'leakedSecret', after: expect.stringContaining(`…${client.secret.slice(-4)}`) },
          { field: 'reportedBy', after: 'somebody unknown' },
          { field: 'foundAt', after: `${url}&found=[secret]` },
        ],
      },
    ]);
    const told = await mails();
    expect(told.map(({ to }) => to).sort()).toEqual(['ada@example.com', 'ben@example.com', 'olga@example.com']);
    for (const { subject, text } of told) {
      expect(subject).toBe('A secret of Ledger has leaked');
      expect(text).toContain('revoke this one');
      expect(text).toContain(`/clients/${client.id}`);
      expect(text).not.toContain(client.secret);
    }
    await report({ values: [client.secret] });
    expect(await mails()).toEqual([]);
    server.pass(day);
    ada = await server.signIn('ada@example.com');
    await report({ values: [client.secret] });
    expect(await alarms(client)).toHaveLength(2);
    expect(await tokenStatus(server, client.id, client.secret)).toBe(200);
  });

  test('is stopped where the account wants that, although it was told of before, and that waits for nobody', async () => {
    const eve = await server.signIn('eve@example.com');
    const client = await addClient(eve);
    await report({ values: [client.secret] });
    await choose(eve, { leakedSecrets: 'STOP_SECRET', multiAdmin: { on: true } });
    await mails();
    await report({ values: [client.secret] });
    expect(await tokenStatus(server, client.id, client.secret)).toBe(401);
    expect(await state(client, eve)).toMatchObject({
      enabled: true,
      secrets: [{ state: 'EXPIRED', leak: { measure: 'STOPPED' } }],
    });
    const told = await mails();
    expect(told).toHaveLength(3);
    for (const { text } of told) expect(text).toContain('It was stopped at once');
  });

  test('disables the client where the account wants that, with the tokens that were got by it', async () => {
    await choose(ada, { leakedSecrets: 'DISABLE_CLIENT' });
    const client = await addClient(ada);
    expect(await tokenStatus(server, client.id, client.secret)).toBe(200);
    await report({ values: [client.secret] });
    expect(await state(client)).toMatchObject({
      enabled: false,
      secrets: [{ state: 'EXPIRED', leak: { measure: 'CLIENT_DISABLED' } }],
    });
    expect((await alarms(client))[0].changes.map(({ field }: { field: string }) => field)).toEqual([
      'leakedSecret',
      'reportedBy',
      'secrets',
      'tokensRevokedAt',
      'enabled',
    ]);
  });

  test('is known long after it was removed, and after its client was; nothing is left to stop then', async () => {
    await choose(ada, { leakedSecrets: 'DISABLE_CLIENT' });
    const client = await addClient(ada, { name: 'Old one' });
    const input = { id: client.id, secretId: client.secrets[0]?.id, confirmation: client.name };
    const { client: left } = await ada.change('revokeClientSecret', input, 'client { id version }');
    await mails();
    await report({ values: [client.secret], url });
    expect(await state(client)).toMatchObject({ enabled: true, secrets: [] });
    const told = await mails();
    expect(told).toHaveLength(3);
    expect(told[0]?.text).toContain('It does not work any more');
    await report({ values: [client.secret] });
    expect(await mails()).toEqual([]);
    await ada.change(
      'deleteClient',
      { id: client.id, expectedVersion: left.version, confirmation: client.name },
      'outcome',
    );
    server.pass(day);
    await report({ values: [client.secret] });
    ada = await server.signIn('ada@example.com');
    expect(await alarms(client)).toHaveLength(2);
    expect((await mails()).map(({ to }) => to).sort()).toEqual(['ada@example.com', 'ben@example.com']);
  });
});

describe('what else was given out and is found', () => {
  beforeEach(() => choose(ada, { leakedSecrets: 'STOP_SECRET', clientCredentialsRefreshToken: true }));

  test('a link to a secret, whole or its end, opens nothing any more', async () => {
    const client = await addClient(ada);
    const token = await sendSecret(ada, client);
    await report({ values: [`http://localhost/share-link#${token}`] });
    expect(await follow(server, 'open', { token })).toMatchObject(dead);
    expect(await alarms(client, 'noteLeakedToken')).toMatchObject([
      { changes: [{ after: expect.stringContaining('a link to a secret') }, {}, { field: 'stopped', after: true }] },
    ]);
    await report({ values: [token] });
    expect(await alarms(client, 'noteLeakedToken')).toHaveLength(1);
  });

  test('a refresh token, also one that was used, ends its family', async () => {
    const client = await addClient(ada);
    const ask = async (form: Record<string, string>) => {
      const body = new URLSearchParams({ client_id: client.id, client_secret: client.secret, ...form });
      const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
      return { status: answer.status, ...((await answer.json()) as { refresh_token: string }) };
    };
    const first = await ask({ grant_type: 'client_credentials' });
    const refresh = (token: string) => ask({ grant_type: 'refresh_token', refresh_token: token });
    const second = await refresh(first.refresh_token);
    expect(second.status).toBe(200);
    await report({ values: [first.refresh_token] });
    expect((await refresh(second.refresh_token)).status).toBe(400);
    expect(await alarms(client, 'noteLeakedToken')).toHaveLength(1);
    expect(await tokenStatus(server, client.id, client.secret)).toBe(200);
  });

  test('a personal token ends, and its person hears of it', async () => {
    const input = { name: 'My script', scopes: ['countersign:clients:read'] };
    const { secret } = await ada.change('createPersonalToken', input, 'secret { value }');
    const headers = { authorization: `Bearer ${secret.value}` };
    const ask = async () => (await fetch(`${server.url}/api/clients`, { headers })).status;
    expect(await ask()).toBe(200);
    await mails();
    await report({ values: [secret.value] });
    expect(await ask()).toBe(401);
    const told = await mails();
    expect(told.map(({ to }) => to).sort()).toEqual(['ada@example.com', 'ben@example.com']);
    expect(told[0]).toMatchObject({ subject: 'A personal token of ada has leaked' });
    expect(told[0]?.text).toContain('/security');
  });
});

test('a million values are refused at the door, and so are more than a hundred, or none', async () => {
  const secrets = (count: number) => JSON.stringify({ values: Array.from({ length: count }, (_, at) => `csk_${at}`) });
  expect((await report(secrets(1_000_000))).status).toBe(413);
  for (const body of [secrets(101), '{"values":[]}', '{"values":[""]}', '{"values":[7]}', '[]', 'null', '{'])
    expect(await report(body), body.slice(0, 40)).toMatchObject({ status: 400 });
  expect((await report({ values: ['nothing of ours', '#', 'csk_', '\u0000'], url: 'no address' })).status).toBe(202);
});

test('somebody who reports again and again is told to wait', async () => {
  const small = await startServer({ beside: server, env: { RATE_LIMIT_SCALE: '0.05' } });
  // Windows begin at the full hour: none may end while it counts.
  server.pass(3_600_000 - (server.now() % 3_600_000));
  const statuses = [];
  for (let count = 0; count < 4; count++) statuses.push((await report({ values: ['x'] }, small)).status);
  await small.close();
  expect(statuses).toEqual([202, 202, 202, 429]);
});
