import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, type ShownClient, tokenStatus } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { managementModuleId } from '../../testing/managementApp.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';
import { startReceiver } from '../../testing/webhookReceiver.js';

let mailbox: Mailbox;
let server: RunningServer;
/** Another process on the same database. */
let other: RunningServer;
let vera: Browser;
let ada: Browser;
let client: ShownClient;
let tool: ShownClient;

const name = 'acc_northwind';

beforeAll(async () => {
  mailbox = await startMailbox();
  const env = { SMTP_URL: mailbox.url };
  server = await startServer({ env });
  other = await startServer({ env, beside: server });
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount(name, ['ada@example.com']);
  vera = await server.signIn('vera@example.com');
  ada = await server.signIn('ada@example.com');
  client = await addClient(ada);
  const modules = [{ moduleId: await managementModuleId(ada) }];
  tool = await addClient(ada, { name: 'Tool', modules });
});
afterAll(async () => {
  await other.close();
  await server.close();
  await mailbox.close();
});

const suspend = (reason = 'Unpaid since May') =>
  vera.change('suspendAccount', { id: name, reason, confirmation: name }, 'customer { state reason }');

const resume = async () => {
  const { data } = await vera.query('query($id: ID!) { customer(by: { id: $id }) { version } }', { id: name });
  const asked = { id: name, expectedVersion: data.customer.version };
  return vera.change('resumeAccount', asked, 'customer { state reason }');
};

const tokenOf = async ({ id, secret }: ShownClient) => {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  return (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json();
};

const asks = async ({ url }: RunningServer, headers: Record<string, string>) => {
  const body = JSON.stringify({ query: '{ account { name } }' });
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return (await answer.json()) as any;
};

describe('a suspended account', () => {
  test('stops at the very next request in every process, and comes back as before', async () => {
    const { access_token } = (await tokenOf(tool)) as { access_token: string };
    const bearer = { authorization: `Bearer ${access_token}` };
    const asked = { name: 'My script', scopes: ['countersign:settings:read'] };
    const made = await ada.change('createPersonalToken', asked, 'secret { value }');
    const own = { authorization: `Bearer ${made.secret.value}` };
    for (const headers of [bearer, own]) expect((await asks(server, headers)).data).toBeDefined();
    for (const each of [server, other]) expect(await tokenStatus(each, client.id, client.secret)).toBe(200);

    expect(await suspend()).toMatchObject({ customer: { state: 'SUSPENDED', reason: 'Unpaid since May' } });

    for (const each of [server, other]) {
      expect(await tokenStatus(each, client.id, client.secret)).toBe(401);
      for (const person of [{ cookie: ada.cookie }, own]) {
        const { errors } = await asks(each, person);
        expect(errors[0].extensions).toMatchObject({ code: 'ACCOUNT_SUSPENDED', reason: 'Unpaid since May' });
        expect(errors[0].message).toBe(
          'acc_northwind is suspended (“Unpaid since May”). Until it is resumed nobody comes in, and its clients get no tokens. Ask acc_vendor.',
        );
      }
      expect((await asks(each, bearer)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }

    expect(await resume()).toMatchObject({ customer: { state: 'OPEN', reason: '' } });
    for (const each of [server, other]) {
      expect(await tokenStatus(each, client.id, client.secret)).toBe(200);
      expect((await asks(each, { cookie: ada.cookie })).data).toEqual({ account: { name } });
      for (const headers of [bearer, own]) expect((await asks(each, headers)).data).toEqual({ account: { name } });
    }
  });

  test('answers a client as one that is unknown or disabled, and its tokens live on once it is open', async () => {
    const { access_token } = (await tokenOf(client)) as { access_token: string };
    await suspend();
    const refused = await tokenOf(client);
    const unknown = await tokenOf({ ...client, id: 'nobody' });
    expect(refused).toEqual(unknown);
    await resume();
    const body = new URLSearchParams({ token: access_token, client_id: client.id, client_secret: client.secret });
    const seen = await fetch(`${server.url}/oauth/introspect`, { method: 'POST', body });
    expect(await seen.json()).toMatchObject({ active: true });
  });

  test('tells whoever signs in why, once they have proved who they are', async () => {
    await suspend('Moved to another product');
    const signIn = async (typed: string) => {
      const answer = await fetch(`${server.url}/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'noone@example.com', password: typed }),
      });
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    expect(await signIn(password)).toMatchObject({ status: 401 });
    await expect(server.signIn('ada@example.com')).rejects.toThrow(/Moved to another product/);
    await resume();
    ada = await server.signIn('ada@example.com');
  });

  test('is left for another account of the same person, to which a session in it finds the way', async () => {
    await server.makeAccount('acc_other', ['ada@example.com']);
    const asks = async (path: string, body: object = {}) => {
      const headers = { 'content-type': 'application/json', cookie: ada.cookie };
      const answer = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    await suspend('Unpaid');
    const open = [{ id: 'acc_other', name: 'acc_other', isCurrent: false }];
    expect(await asks('/auth/accounts')).toEqual({ status: 200, accounts: open });
    expect(await asks('/auth/switch-account', { accountId: name })).toMatchObject({
      status: 403,
      code: 'ACCOUNT_SUSPENDED',
      reason: 'Unpaid',
    });
    expect(await asks('/auth/switch-account', { accountId: 'acc_vendor' })).toMatchObject({ status: 404 });
    expect(await asks('/auth/switch-account', { accountId: 'acc_other' })).toEqual({ status: 200 });
    expect((await ada.query('{ account { name } }')).data.account.name).toBe('acc_other');
    await resume();
    expect(await asks('/auth/switch-account', { accountId: name })).toEqual({ status: 200 });
  });

  test('is told to its admins, and stands in both audits in the name of who did it', async () => {
    await suspend('Fraud');
    await server.doWhatIsDue();
    const letters = async () => {
      for (;;) {
        const letter = await mailbox.next('ada@example.com');
        if (letter.text.includes('Fraud')) return letter;
      }
    };
    expect((await letters()).text).toContain('acc_vendor suspended acc_northwind');
    await resume();
    const entries =
      '{ auditEntries(filter: { action: "suspendAccount" }, first: 1) { nodes { actor { kind name } subject { name } changes { field after } } } }';
    const [theirs, ours] = [await ada.query(entries), await vera.query(entries)];
    const changes = [
      { field: 'state', after: 'SUSPENDED' },
      { field: 'reason', after: 'Fraud' },
    ];
    const about = { subject: { name }, changes };
    expect(ours.data.auditEntries.nodes).toEqual([{ ...about, actor: { kind: 'admin', name: 'vera' } }]);
    expect(theirs.data.auditEntries.nodes).toEqual([
      { ...about, actor: { kind: 'admin', name: 'vera of acc_vendor' } },
    ]);
  });

  test('is asked for by its name, and supersedes none of its pending requests', async () => {
    const unconfirmed = vera.change('suspendAccount', { id: name, reason: 'x', confirmation: 'another' }, 'outcome');
    await expect(unconfirmed).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const { data } = await ada.query('{ account { version } }');
    await suspend();
    await resume();
    expect((await ada.query('{ account { version } }')).data).toEqual(data);
  });

  test('is one of few in an hour by one person: a session that was taken over does not end every customer', async () => {
    const strict = await startServer({ beside: server, env: { SMTP_URL: mailbox.url, RATE_LIMIT_SCALE: '0.1' } });
    const ids = ['acc_few1', 'acc_few2', 'acc_few3'];
    for (const id of ids) await server.makeAccount(id, [`${id}@example.com`]);
    const query = 'mutation($input: SuspendAccountInput!) { suspendAccount(input: $input) { outcome } }';
    const codes: (string | undefined)[] = [];
    server.pass(60 * 60_000);
    vera = await server.signIn('vera@example.com');
    for (const id of ids) {
      const answer = await fetch(`${strict.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: vera.cookie },
        body: JSON.stringify({ query, variables: { input: { id, reason: 'x', confirmation: id } } }),
      });
      const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
      codes.push(errors?.[0]?.extensions.code);
    }
    expect(codes).toEqual([undefined, undefined, 'RATE_LIMITED']);
    await strict.close();
  });

  test('is nobody’s but the vendor’s', async () => {
    const asked = { id: name, reason: 'x', confirmation: name };
    await expect(ada.change('suspendAccount', asked, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(vera.change('suspendAccount', { ...asked, id: 'acc_vendor' }, 'outcome')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

test('events of a suspended account wait, and arrive once it is open again', async () => {
  [vera, ada] = [await server.signIn('vera@example.com'), await server.signIn('ada@example.com')];
  const receiver = await startReceiver();
  const input = { name: 'Tickets', url: receiver.url, eventTypes: ['client.created'] };
  const { endpoint } = await ada.change('createWebhookEndpoint', input, 'endpoint { id version }');
  await addClient(ada, { name: 'Before' });
  await suspend();
  await server.doWhatIsDue();
  expect(receiver.take()).toEqual([]);
  await resume();
  await server.doWhatIsDue();
  expect(receiver.take().map(({ event }) => event.data.subject.name)).toEqual(['Before']);
  ada = await server.signIn('ada@example.com');
  await ada.change('deleteWebhookEndpoint', { id: endpoint.id, expectedVersion: endpoint.version }, 'outcome');
  await receiver.close();
});
