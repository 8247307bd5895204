import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;

const client = (name: string) => ({
  name,
  grantTypes: ['CLIENT_CREDENTIALS'],
  owner: { email: 'owner@example.com' },
});
const decided = 'changeRequest { id version state reason votes { voter { name } vote } }';

const turnOn = async (scope = 'EVERYTHING') => {
  const { data } = await ada.query('{ account { version settings { multiAdmin { on } } } }');
  await ada.change(
    'updateAccountSettings',
    { expectedVersion: data.account.version, multiAdmin: { on: true, scope } },
    'account { id }',
  );
};

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com', 'cleo@example.com']);
  await server.makeAccount('acc_two', ['dan@example.com']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
  await turnOn();
});
afterAll(() => server.close());

describe('where only secrets and permissions wait', () => {
  const settled = async (mutation: string, input: object): Promise<string> => {
    const { changeRequest } = await ada.change(mutation, input, 'changeRequest { id version subject { id } }');
    const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
    expect((await ben.change('approveChangeRequest', shown, decided)).changeRequest).toMatchObject({
      state: 'APPLIED',
    });
    return changeRequest.subject.id;
  };

  test.each([
    ['has the name of the one that the client had', 'Reports', 'Reports', false],
    ['is named as though it were given with its administrator scopes', 'Reports (administrator)', 'Reports', true],
  ])('a module %s is not put in its place without a second admin', async (_what, had, name, administrator) => {
    const audience = 'https://api.example.com/reports';
    const harmless = await settled('createModule', { key: `harmless-${administrator}`, name: had, audience });
    const powerful = await settled('createModule', { key: `powerful-${administrator}`, name: 'Payments', audience });
    const id = await settled('createClient', { ...client('Trusted'), modules: [{ moduleId: harmless }] });
    const { data } = await ada.query('{ account { version } }');
    await settled('updateAccountSettings', {
      expectedVersion: data.account.version,
      multiAdmin: { scope: 'SECRETS_AND_PERMISSIONS' },
    });
    const renamed = await ada.change('updateModule', { id: powerful, expectedVersion: 1, name }, 'module { name }');
    expect(renamed).toMatchObject({ outcome: 'APPLIED' });

    const modules = [{ moduleId: powerful, administrator }];
    const shown = 'changeRequest { changes { field } }';
    const swapped = await ada.change('updateClient', { id, expectedVersion: 1, modules }, shown);
    expect(swapped).toMatchObject({ outcome: 'PENDING_APPROVAL', changeRequest: { changes: [{ field: 'modules' }] } });
    const { account } = (await ada.query('{ account { version } }')).data;
    await settled('updateAccountSettings', { expectedVersion: account.version, multiAdmin: { scope: 'EVERYTHING' } });
  });
});

describe('somebody with a place in two accounts', () => {
  let asker: Browser;
  let approver: Browser;
  let batch: { id: string; version: number };
  const elsewhere = 'acc_other';
  const at = async (email: string, accountId = elsewhere): Promise<Browser> => {
    const browser = await server.signIn(email);
    await browser.query('mutation($id: ID!) { switchAccount(accountId: $id) { outcome } }', { id: accountId });
    return browser;
  };
  const approve = (browser: Browser, expectedVersion: number) =>
    browser.change('approveChangeRequest', { id: batch.id, expectedVersion }, decided);

  beforeAll(async () => {
    await server.makeAccount(elsewhere, ['ada@example.com', 'ben@example.com', 'cleo@example.com']);
    asker = await at('ada@example.com');
    approver = await at('ben@example.com');
  });

  test('finds a request about several clients with each of them', async () => {
    const clients: string[] = [];
    for (const name of ['First', 'Second']) {
      const { client: made } = await asker.change('createClient', client(name), 'client { id }');
      await asker.change('disableClient', { id: made.id }, 'client { id }');
      clients.push(made.id);
    }
    await choose(asker, { multiAdmin: { on: true, approvers: 2 } });
    const both = { clients: clients.map((id) => ({ id, expectedVersion: 2 })), confirmation: '2' };
    ({ changeRequest: batch } = await asker.change('enableClients', both, 'changeRequest { id version }'));
    const about = async (subjectId: string) => {
      const filter = { subjectId, state: 'OPEN' };
      const query = 'query($filter: ChangeRequestFilter) { changeRequests(filter: $filter) { nodes { id } } }';
      return (await approver.query(query, { filter })).data.changeRequests.nodes;
    };
    for (const id of clients) expect(await about(id)).toEqual([{ id: batch.id }]);
    expect(await about('cl_nobody')).toEqual([]);
  });

  test('is one pair of eyes: neither another session nor another account counts as another', async () => {
    expect((await approve(approver, batch.version)).changeRequest).toMatchObject({ state: 'OPEN' });
    await expect(approve(await at('ben@example.com'), batch.version + 1)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(approve(ben, batch.version + 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(approve(await at('ada@example.com'), batch.version + 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const cleo = await at('cleo@example.com');
    expect((await approve(cleo, batch.version + 1)).changeRequest).toMatchObject({ state: 'APPLIED' });
  });
});
