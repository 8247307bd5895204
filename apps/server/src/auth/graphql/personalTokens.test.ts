import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { queryWith } from '../../testing/managementApp.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';

const minute = 60 * 1000;

let mailbox: Mailbox;
let server: RunningServer;
let accounts = 0;
let account: string;
let ada: Browser;
let ben: Browser;
const at = (name: string) => `${name}@p${accounts}.example`;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});
beforeEach(async () => {
  account = `acc_p${++accounts}`;
  await server.makeAccount(account, [at('ada'), at('ben')]);
  ada = await server.signIn(at('ada'));
  ben = await server.signIn(at('ben'));
});

const asked = { name: 'My script', scopes: ['countersign:clients:read', 'countersign:clients:write'] };
const make = async (more: object = {}, browser = ada): Promise<{ id: string; value: string; hint: string }> =>
  (await browser.change('createPersonalToken', { ...asked, ...more }, 'secret { id hint value }')).secret;
const listed = async (browser = ada) =>
  (await browser.query('{ myPersonalTokens { id name scopes expiresAt } }')).data.myPersonalTokens;
const rest = (token: string, body?: object) =>
  fetch(`${server.url}/api/client`, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
const statusOf = async (token: string): Promise<number> => (await rest(token)).status;
const newest = async () => {
  const shown = 'action actor { name } changes { field after }';
  return (await ada.query(`{ auditEntries(first: 1) { nodes { ${shown} } } }`)).data.auditEntries.nodes[0];
};

describe('Personal tokens › a person makes one for a program of their own', () => {
  test('› which then acts over REST and GraphQL; its value is told once, and what it makes is theirs', async () => {
    const { id, value, hint } = await make();
    expect(value).toMatch(/^csp_[\w-]{50}$/);
    const list = await listed();
    expect(list).toEqual([{ id, name: 'My script', scopes: asked.scopes, expiresAt: expect.any(String) }]);
    expect(JSON.stringify(list)).not.toContain(value.slice(0, -4));
    expect(hint).toBe(`csp_…${value.slice(-4)}`);
    const made = await rest(value, { name: 'Made by a script' });
    expect(made.status).toBe(201);
    const { client } = (await made.json()) as { client: { clientId: string } };
    const shown = `query($id: ID!) { client(id: $id) { owner { name email } } }`;
    const { data } = await queryWith(server, value)(shown, { id: client.clientId });
    expect(data.client.owner.email).toBe(at('ada'));
    const entry = 'actor { kind id name onBehalfOf { name } }';
    const { nodes } = (await ada.query(`{ auditEntries(first: 1) { nodes { ${entry} } } }`)).data.auditEntries;
    expect(nodes[0].actor).toMatchObject({ kind: 'client', id, name: 'My script', onBehalfOf: expect.any(Object) });
  });

  test('› with a fresh proof only, for an hour at most, and no scope that they or Countersign lack', async () => {
    await expect(make({ lifetimeMinutes: 61 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(make({ scopes: ['other:scope'] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(make({ scopes: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await server.restrict(account, at('ada'), ['MANAGE_CLIENTS']);
    await expect(make({ scopes: ['countersign:audit:read'] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    server.pass(6 * minute);
    await expect(make()).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
  });

  test('› it allows no more than its scopes, nor more than they may by then', async () => {
    const { value } = await make({ scopes: ['countersign:audit:read'] });
    const refused = await rest(value, { name: 'Too much' });
    expect([refused.status, (await refused.json()).detail]).toEqual([
      403,
      expect.stringContaining('countersign:clients:write'),
    ]);
    const { value: clients } = await make();
    expect(await statusOf(clients)).toBe(200);
    await server.restrict(account, at('ada'), ['MANAGE_USERS']);
    expect((await rest(clients, { name: 'No more' })).status).toBe(403);
  });

  test('› no program makes one, nor reads which there are', async () => {
    const query = queryWith(server, (await make()).value);
    const text = 'mutation($input: CreatePersonalTokenInput!) { createPersonalToken(input: $input) { outcome } }';
    for (const answer of [await query(text, { input: asked }), await query('{ myPersonalTokens { id } }')])
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('› it is written in the audit, and they are mailed', async () => {
    await server.doWhatIsDue();
    mailbox.take();
    const { id } = await make();
    expect(await newest()).toMatchObject({
      action: 'createPersonalToken',
      changes: [
        { field: 'personalToken', after: expect.stringContaining(`My script (${id}) until `) },
        { field: 'scopes', after: asked.scopes },
      ],
    });
    await server.doWhatIsDue();
    const letters = mailbox.take().map(({ to, subject, text }) => ({ to, subject, text: text.replace(/=?\s+/g, ' ') }));
    expect(letters).toMatchObject([
      {
        to: at('ada'),
        subject: expect.stringContaining('A personal token was made'),
        text: expect.stringContaining(id),
      },
    ]);
  });
});

describe('Personal tokens › one ends', () => {
  test('› with its time, which is forgotten then', async () => {
    const { value } = await make({ lifetimeMinutes: 5 });
    expect(await statusOf(value)).toBe(200);
    server.pass(5 * minute);
    expect(await statusOf(value)).toBe(401);
    expect(await listed()).toEqual([]);
  });

  test('› when its person says so, and nobody else', async () => {
    const { id, value } = await make();
    await expect(ben.change('revokePersonalToken', { id }, 'outcome')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listed(ben)).toEqual([]);
    expect(await ada.change('revokePersonalToken', { id }, 'outcome deletedId')).toEqual({
      outcome: 'APPLIED',
      deletedId: id,
    });
    expect(await statusOf(value)).toBe(401);
    expect(await newest()).toMatchObject({ action: 'revokePersonalToken' });
  });

  test('› with a new password', async () => {
    const { value } = await make();
    const changed = await fetch(`${server.url}/auth/password`, {
      method: 'POST',
      headers: { cookie: ada.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ current: password, password: 'seven purple elephants' }),
    });
    expect(changed.status).toBe(200);
    expect(await statusOf(value)).toBe(401);
  });

  test('› with the place of its person', async () => {
    const { value } = await make();
    const { data } = await ben.query('{ admins { nodes { id version email } } }');
    const { id } = data.admins.nodes.find(({ email }: { email: string }) => email === at('ada'));
    await ben.change('disableAdmin', { id }, 'admin { id }');
    expect(await statusOf(value)).toBe(401);
  });
});

test('Personal tokens › what one asks waits until its person confirmed it in a session, besides the approval of others', async () => {
  const { value } = await make();
  await choose(ada, { multiAdmin: { on: true, scope: 'EVERYTHING' } });
  const answer = await rest(value, { name: 'Asked by a script' });
  expect(answer.status).toBe(202);
  const { changeRequest } = (await answer.json()) as { changeRequest: { id: string } };
  // Long after the token is over.
  server.pass(24 * 60 * minute);
  [ada, ben] = [await server.signIn(at('ada')), await server.signIn(at('ben'))];
  const say = async (browser: Browser, word: string) => {
    const text = 'query($id: ID!) { changeRequest(id: $id) { version } }';
    const { data } = await browser.query(text, { id: changeRequest.id });
    const shown = { id: changeRequest.id, expectedVersion: data.changeRequest.version };
    const state = 'changeRequest { state reason confirmation { needed } }';
    return (await browser.change(`${word}ChangeRequest`, shown, state)).changeRequest;
  };
  expect(await say(ben, 'approve')).toMatchObject({ state: 'OPEN', confirmation: { needed: true } });
  expect(await say(ada, 'confirm')).toMatchObject({ state: 'APPLIED' });
});
