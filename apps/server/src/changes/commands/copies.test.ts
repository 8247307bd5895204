import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const day = 24 * 60 * 60 * 1000;

let server: RunningServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** An account that keeps copies of secrets, where a new one waits. */
async function wait(accountId: string) {
  const [first, second] = [`ada@${accountId}.example`, `ben@${accountId}.example`];
  await server.makeAccount(accountId, [first, second]);
  ada = await server.signIn(first);
  ben = await server.signIn(second);
  const { id, version } = await addClient(ada);
  await choose(ada, { secretVisibility: 'RECOVERABLE', secretsPerClient: 5, multiAdmin: { on: true } });
  const asked = { id, expectedVersion: version };
  const answer = await ada.change('addClientSecret', asked, 'changeRequest { id version } secret { id }');
  return { ...answer, kept: async () => JSON.stringify(await keptOf(accountId, answer.changeRequest.id)) };
}

const keptOf = async (accountId: string, id: string) =>
  (await server.store.within(accountId).changes.byId(id))?.generated;

const approve = async (by: Browser, { id, version }: { id: string; version: number }) => {
  const { changeRequest } = await by.change(
    'approveChangeRequest',
    { id, expectedVersion: version },
    'changeRequest { state }',
  );
  return changeRequest.state;
};

test('no copy of a secret waits where secrets are shown once by now, and what waits is applied all the same', async () => {
  const { changeRequest, secret, kept } = await wait('once');
  await server.doWhatIsDue();
  expect(await kept()).toContain('"sealed":"v1.');
  const newClient = { name: 'New', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } };
  const client = await ada.change('createClient', newClient, 'changeRequest { id version subject { id } }');
  const { data } = await ada.query('{ account { version } }');
  const once = { expectedVersion: data.account.version, secretVisibility: 'SHOWN_ONCE' };
  const policy = await ada.change('updateAccountSettings', once, 'changeRequest { id version }');
  expect(await approve(ben, policy.changeRequest)).toBe('APPLIED');
  expect(await approve(ben, client.changeRequest)).toBe('APPLIED');
  const made = await server.store.within('once').clients.byId(client.changeRequest.subject.id);
  expect(made?.secrets).toMatchObject([{ sealed: null }]);
  await server.doWhatIsDue();
  expect(await kept()).toContain('"sealed":null');
  expect(await kept()).toContain(secret.id);
  expect(await approve(ben, changeRequest)).toBe('APPLIED');
});

test('no copy of a secret outlives the time of the request that it waited with', async () => {
  const { secret, kept } = await wait('late');
  server.pass(15 * day);
  await server.doWhatIsDue();
  expect(await kept()).toContain('"sealed":null');
  // It can be asked for again, and then it is the secret that was shown.
  expect(await kept()).toContain(secret.id);
});
