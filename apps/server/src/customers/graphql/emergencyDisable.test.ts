import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addClient, choose, type ShownClient, tokenStatus } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let mailbox: Mailbox;
let server: RunningServer;
/** Another process on the same database. */
let other: RunningServer;
let vera: Browser;
let omar: Browser;
let ada: Browser;
let client: ShownClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  const env = { SMTP_URL: mailbox.url };
  server = await startServer({ env });
  other = await startServer({ env, beside: server });
  await server.makeAccount('acc_vendor', ['vera@example.com', 'omar@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com']);
  vera = await server.signIn('vera@example.com');
  omar = await server.signIn('omar@example.com');
  ada = await server.signIn('ada@example.com');
});
beforeEach(async () => {
  client = await addClient(ada);
});
afterAll(async () => {
  await other.close();
  await server.close();
  await mailbox.close();
});

const shown =
  'outcome client { id accountName enabled hold { by reason } owner { email } } changeRequest { id version }';
const disable = (reason = 'Its secret is on a public page', id = client.id) =>
  vera.change('emergencyDisableClient', { id, reason }, shown);
const statuses = () => Promise.all([server, other].map((each) => tokenStatus(each, client.id, client.secret)));
const seen = async () => {
  const text = 'query($id: ID!) { client(id: $id) { version enabled hold { by reason } } }';
  return (await ada.query(text, { id: client.id })).data.client;
};
const enable = async () =>
  ada.change('enableClient', { id: client.id, expectedVersion: (await seen()).version }, 'outcome');

test('a client that support disables is refused at the next request, and its account cannot enable it', async () => {
  expect(await statuses()).toEqual([200, 200]);
  const hold = { by: 'acc_vendor', reason: 'Its secret is on a public page' };
  expect(await disable()).toMatchObject({
    outcome: 'APPLIED',
    client: { id: client.id, accountName: 'acc_northwind', enabled: false, hold },
  });
  expect(await statuses()).toEqual([401, 401]);
  expect(await seen()).toMatchObject({ enabled: false, hold });

  const refusal = {
    code: 'CONFLICT',
    message:
      'acc_vendor disabled Payroll in an emergency (“Its secret is on a public page”). Ask acc_vendor to release it.',
  };
  await expect(enable()).rejects.toMatchObject(refusal);
  const { version: expectedVersion } = await seen();
  const several = ada.change(
    'enableClients',
    { clients: [{ id: client.id, expectedVersion }], confirmation: '1' },
    'outcome',
  );
  await expect(several, 'among several at its place, so that it can be left out').rejects.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['clients', 0], message: `Payroll: ${refusal.message}` }],
  });

  expect(await vera.change('releaseClient', { id: client.id }, shown)).toMatchObject({
    client: { enabled: false, hold: null },
  });
  expect(await statuses()).toEqual([401, 401]);
  await enable();
  expect(await statuses()).toEqual([200, 200]);
  await expect(vera.change('releaseClient', { id: client.id }, shown)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('its admins and its owner hear of it with the reason and whom to ask, and both audits have it', async () => {
  await disable('Somebody guesses at it');
  await server.doWhatIsDue();
  for (const address of ['ada@example.com', 'owner@example.com']) {
    let text = '';
    while (!text.includes('Somebody guesses at it')) text = (await mailbox.next(address)).text;
    expect(text).toContain(
      `acc_vendor disabled the API client Payroll (${client.id}) of acc_northwind in an emergency`,
    );
    expect(text).toContain('ask acc_vendor');
  }
  const entries =
    '{ auditEntries(filter: { action: "emergencyDisableClient" }, first: 2) { nodes { actor { name } subject { kind name } changes { field after } } } }';
  const [theirs, ours] = [await ada.query(entries), await vera.query(entries)];
  const changes = [
    { field: 'enabled', after: false },
    { field: 'hold', after: 'Somebody guesses at it' },
  ];
  const about = { subject: { kind: 'client', name: 'Payroll' }, changes };
  expect(theirs.data.auditEntries.nodes[0]).toEqual({ ...about, actor: { name: 'vera of acc_vendor' } });
  expect(ours.data.auditEntries.nodes).toEqual([
    { ...about, actor: { name: 'vera' } },
    {
      actor: { name: 'vera' },
      subject: { kind: 'account', name: 'acc_northwind' },
      changes: [{ field: 'clients', after: [`Payroll (${client.id})`] }],
    },
  ]);
});

test('releasing it waits for a second of the vendor, and stands whatever the account changes meanwhile', async () => {
  await disable();
  await choose(vera, { multiAdmin: { on: true, scope: 'EVERYTHING' } });
  const { changeRequest } = await vera.change('releaseClient', { id: client.id }, shown);
  const { version } = await seen();
  await ada.change(
    'updateClient',
    { id: client.id, expectedVersion: version, description: 'Runs at night' },
    'outcome',
  );
  const approval = { id: changeRequest.id, expectedVersion: changeRequest.version };
  await omar.change('approveChangeRequest', approval, 'outcome');
  expect(await seen()).toMatchObject({ hold: null });
  const { data } = await vera.query('{ account { version } }');
  await vera
    .change(
      'updateAccountSettings',
      { expectedVersion: data.account.version, multiAdmin: { on: false } },
      'changeRequest { id version }',
    )
    .then(({ changeRequest: asked }) =>
      omar.change('approveChangeRequest', { id: asked.id, expectedVersion: asked.version }, 'outcome'),
    );
});

test('it takes a reason, and the client of a customer', async () => {
  await expect(disable('')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  const own = await addClient(vera);
  await expect(disable('x', own.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(disable('x', 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(ada.change('emergencyDisableClient', { id: client.id, reason: 'x' }, 'outcome')).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('it is one of few in an hour by one person', async () => {
  const strict = await startServer({ beside: server, env: { SMTP_URL: mailbox.url, RATE_LIMIT_SCALE: '0.1' } });
  const text = 'mutation($input: EmergencyDisableClientInput!) { emergencyDisableClient(input: $input) { outcome } }';
  server.pass(60 * 60_000);
  vera = await server.signIn('vera@example.com');
  ada = await server.signIn('ada@example.com');
  const codes: (string | undefined)[] = [];
  for (let made = 0; made < 3; made++) {
    const { id } = await addClient(ada);
    const answer = await fetch(`${strict.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: vera.cookie },
      body: JSON.stringify({ query: text, variables: { input: { id, reason: 'x' } } }),
    });
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    codes.push(errors?.[0]?.extensions.code);
  }
  expect(codes).toEqual([undefined, undefined, 'RATE_LIMITED']);
  await strict.close();
});
