import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, tokenStatus } from '../../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_several', ['ada@example.com', 'ben@example.com']);
  [ada, ben] = [await server.signIn('ada@example.com'), await server.signIn('ben@example.com')];
});
afterAll(() => server.close());

const make = (names: readonly string[]) => Promise.all(names.map((name) => addClient(ada, { name })));
const ids = (clients: readonly { id: string }[]) => clients.map(({ id }) => id);
const entriesOf = async (subjectId: string) =>
  (
    await ada.query('query($filter: AuditEntryFilter) { auditEntries(filter: $filter) { nodes { action seq } } }', {
      filter: { subjectId },
    })
  ).data.auditEntries.nodes;
const stateOf = async (id: string) =>
  (await ada.query('query($id: ID!) { changeRequest(id: $id) { id version state } }', { id })).data.changeRequest;
const byCode = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['https://app.example/'] };
const enabled = async (which: readonly { id: string }[]): Promise<boolean[]> =>
  (
    await ada.query('query($filter: ClientFilter) { clients(filter: $filter) { nodes { enabled } } }', {
      filter: { ids: ids(which) },
    })
  ).data.clients.nodes.map((client: { enabled: boolean }) => client.enabled);

test('Several clients are disabled at once, from the very next token request on, each with its entry in the audit', async () => {
  const clients = await make(['One', 'Two', 'Three']);
  const shown = await ada.change('disableClients', { ids: ids(clients), confirmation: '3' }, 'clients { id enabled }');
  expect(shown).toMatchObject({ outcome: 'APPLIED', clients: clients.map(({ id }) => ({ id, enabled: false })) });
  for (const { id, secret } of clients) expect(await tokenStatus(server, id, secret)).toBe(401);
  const entries = await Promise.all(ids(clients).map(entriesOf));
  expect(entries.map(([newest]) => newest.action)).toEqual(Array(3).fill('disableClients'));
  const numbers = entries.map(([newest]) => newest.seq);
  expect(Math.max(...numbers) - Math.min(...numbers), 'written in one commit').toBe(2);
});

test('What each of them will suffer is told before, and nothing is done', async () => {
  const clients = await make(['Looked at']);
  const preview = await ada.change('disableClients', { ids: ids(clients), confirmation: '1' }, 'changes { after }', {
    dryRun: true,
  });
  expect(preview).toEqual({ outcome: 'PREVIEWED', changes: [{ after: [`Looked at (${clients[0]?.id})`] }] });
  expect(await enabled(clients)).toEqual([true]);
});

test('Without their number typed, more than a thousand, or none at all, is refused at the field', async () => {
  const clients = await make(['Kept']);
  const many = Array.from({ length: 1001 }, (_, index) => `cl_${index}`);
  const refused = (input: object) => ada.change('disableClients', input, 'outcome').catch((error) => error.issues[0]);
  expect(await refused({ ids: ids(clients), confirmation: 'Kept' })).toMatchObject({ path: ['confirmation'] });
  expect(await refused({ ids: many })).toMatchObject({
    path: ['ids'],
    message: expect.stringMatching(/^At most 1000/),
  });
  expect(await refused({ ids: [] })).toMatchObject({ path: ['ids'] });
  expect(await enabled(clients)).toEqual([true]);
});

test('When one is gone, or was changed meanwhile, it is named at its place, and the others stay as they are', async () => {
  const [kept, gone, changed] = await make(['Stays', 'Goes', 'Changes']);
  if (!kept || !gone || !changed) throw new Error('They were not made.');
  await ada.change('deleteClient', { id: gone.id, expectedVersion: 1, confirmation: 'Goes' }, 'outcome');
  const disable = ada.change('disableClients', { ids: [kept.id, gone.id], confirmation: '2' }, 'outcome');
  await expect(disable).rejects.toMatchObject({
    issues: [{ path: ['ids', 1], message: 'This client no longer exists.' }],
  });
  expect(await enabled([kept])).toEqual([true]);

  await ada.change('disableClients', { ids: [kept.id, changed.id], confirmation: '2' }, 'outcome');
  const clients = [kept, changed].map(({ id }) => ({ id, expectedVersion: id === kept.id ? 2 : 1 }));
  await expect(ada.change('enableClients', { clients, confirmation: '2' }, 'outcome')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('Changes'),
  });
  expect(await enabled([kept, changed])).toEqual([false, false]);
});

test('With two admins needed, disabling many never waits, and enabling them again waits as one request', async () => {
  const clients = await make(['First', 'Second']);
  const { data } = await ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true, scope: 'EVERYTHING' } };
  await ada.change('updateAccountSettings', on, 'outcome');
  const disabled = await ada.change('disableClients', { ids: ids(clients), confirmation: '2' }, 'outcome');
  expect(disabled.outcome).toBe('APPLIED');

  const targets = clients.map(({ id }) => ({ id, expectedVersion: 2 }));
  const asked = { clients: targets, confirmation: '2' };
  const pending = await ada.change('enableClients', asked, 'changeRequest { id version changes { after } }');
  expect(pending).toMatchObject({ outcome: 'PENDING_APPROVAL' });
  expect(pending.changeRequest.changes[0].after).toHaveLength(2);
  expect(await enabled(clients)).toEqual([false, false]);

  const approve = async ({ id, version }: { id: string; version: number }) => {
    const shown = 'changeRequest { id version state }';
    return (await ben.change('approveChangeRequest', { id, expectedVersion: version }, shown)).changeRequest;
  };
  const described = { id: targets[0]?.id, expectedVersion: 2, description: 'Changed meanwhile' };
  const harmless = await ada.change('updateClient', described, 'changeRequest { id version }');
  await approve(harmless.changeRequest);
  expect(await stateOf(pending.changeRequest.id), 'what it does not rest on may change').toMatchObject({
    state: 'OPEN',
  });
  const type = { id: targets[1]?.id, expectedVersion: 2, type: 'PUBLIC', ...byCode };
  const meanwhile = await ada.change('updateClient', type, 'changeRequest { id version }');
  await approve(meanwhile.changeRequest);
  const overtaken = await stateOf(pending.changeRequest.id);
  expect(overtaken.state).toBe('SUPERSEDED');
  const stale = { id: overtaken.id, expectedVersion: overtaken.version };
  const again = await ada.change('resubmitChangeRequest', stale, 'changeRequest { id version }');
  expect(await approve(again.changeRequest)).toMatchObject({ state: 'APPLIED' });
  expect((await entriesOf(overtaken.id))[0], 'what became of it stands in its own story').toMatchObject({
    action: 'resubmitChangeRequest',
  });
  expect(await enabled(clients)).toEqual([true, true]);
  for (const id of ids(clients)) expect((await entriesOf(id))[0].action).toBe('enableClients');
});
