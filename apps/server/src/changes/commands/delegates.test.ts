import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { addManagementApp, delegate, queryWith } from '../../testing/managementApp.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

type Shown = { readonly id: string };
type Bound = Shown & { readonly expectedVersion: number };

let server: RunningServer;
let ada: Browser;
let ben: Browser;
/** What the tool does that Ben operates, and Ada lets act for her. */
let tool: ReturnType<typeof queryWith>;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

let accounts = 0;
/** The address of somebody of the account that a test has to itself. */
const at = (name: string) => `${name}@n${accounts}.example`;

beforeEach(async () => {
  accounts++;
  await server.makeAccount(`acc_${accounts}`, ['ada', 'ben', 'cleo'].map(at));
  ada = await server.signIn(at('ada'));
  ben = await server.signIn(at('ben'));
  const app = await addManagementApp(ada);
  await choose(ada, { multiAdmin: { on: true } });
  tool = queryWith(server, (await delegate(server, app, ada)).access_token);
});
const client = (name: string) => ({ name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } });

async function ask(name: string): Promise<Bound> {
  const text = 'mutation($input: CreateClientInput!) { createClient(input: $input) { changeRequest { id version } } }';
  const { data } = await tool(text, { input: client(name) });
  const { id, version } = data.createClient.changeRequest;
  return { id, expectedVersion: version };
}

const state = `changeRequest { state reason confirmation { needed at } reviewState { approvals approversNeeded } }`;

/** Says something about a request as it is now, and answers what became of it. */
async function say(browser: Browser, word: 'confirm' | 'approve' | 'withdraw' | 'resubmit', { id }: Shown) {
  const { data } = await browser.query('query($id: ID!) { changeRequest(id: $id) { version } }', { id });
  const shown = { id, expectedVersion: data.changeRequest.version };
  return (await browser.change(`${word}ChangeRequest`, shown, state)).changeRequest;
}

async function clientsNamed(name: string): Promise<number> {
  const { data } = await ada.query('query($name: String) { clients(filter: { search: $name }) { nodes { name } } }', {
    name,
  });
  return data.clients.nodes.length;
}

async function adaAsAdmin(): Promise<{ id: string; version: number }> {
  const { data } = await ben.query('{ admins { nodes { id version email } } }');
  return data.admins.nodes.find(({ email }: { email: string }) => email === at('ada'));
}

/** Leaves Ada only these privileges, as two others want it. */
async function leaveAda(privileges: readonly string[]): Promise<void> {
  const { id, version: expectedVersion } = await adaAsAdmin();
  const input = { id, expectedVersion, privileges };
  const { changeRequest } = await ben.change('updateAdmin', input, 'changeRequest { id }');
  const cleo = await server.signIn(at('cleo'));
  expect(await say(cleo, 'approve', changeRequest)).toMatchObject({ state: 'APPLIED' });
}

describe('what a program asks in somebody’s name', () => {
  test('waits until they confirm it, though whoever operates the program approves as themselves', async () => {
    const request = await ask('Asked as Ada');
    expect(await say(ben, 'approve', request)).toEqual({
      state: 'OPEN',
      reason: '',
      confirmation: { needed: true, at: null },
      reviewState: { approvals: 1, approversNeeded: 1 },
    });
    await expect(say(ben, 'approve', request)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await clientsNamed('Asked as Ada')).toBe(0);
    expect(await say(ada, 'confirm', request)).toMatchObject({
      state: 'APPLIED',
      confirmation: { needed: true, at: expect.any(String) },
    });
    expect(await clientsNamed('Asked as Ada')).toBe(1);
  });

  test('takes effect with the approval, where it was confirmed before: the confirmation is no approval', async () => {
    const request = await ask('Confirmed first');
    expect(await say(ada, 'confirm', request)).toMatchObject({
      state: 'OPEN',
      reviewState: { approvals: 0, approversNeeded: 1 },
    });
    await expect(say(ada, 'confirm', request)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(say(ada, 'approve', request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await clientsNamed('Confirmed first')).toBe(0);
    expect(await say(ben, 'approve', request)).toMatchObject({ state: 'APPLIED' });
  });

  test('is confirmed with a fresh proof only', async () => {
    const request = await ask('Stale proof');
    server.pass(6 * 60 * 1000);
    await expect(say(ada, 'confirm', request)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
  });

  test('is confirmed by nobody else, not by a program, and approved by no program either', async () => {
    const request = await ask('By others');
    await expect(say(ben, 'confirm', request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const word of ['confirm', 'approve']) {
      const text = `mutation($input: ShownChangeRequestInput!) { ${word}ChangeRequest(input: $input) { outcome } }`;
      expect(await tool(text, { input: request })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    const { changeRequest } = await ada.change('createClient', client('By herself'), 'changeRequest { id version }');
    await expect(say(ada, 'confirm', changeRequest)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await say(ben, 'approve', changeRequest)).toMatchObject({
      state: 'APPLIED',
      confirmation: { needed: false, at: null },
    });
  });

  test('may be withdrawn by them', async () => {
    const request = await ask('Not wanted');
    expect(await say(ada, 'withdraw', request)).toMatchObject({ state: 'WITHDRAWN' });
    await expect(say(ada, 'confirm', request)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('stands in their queue and badge until they have said a word', async () => {
    const request = await ask('To confirm');
    const waiting = async (browser: Browser) => {
      const { data } = await browser.query(
        '{ changeRequestsToReview changeRequests(filter: { toReview: true }) { nodes { id mine } } }',
      );
      return [data.changeRequestsToReview, data.changeRequests.nodes];
    };
    expect(await waiting(ada)).toEqual([1, [{ id: request.id, mine: true }]]);
    expect(await waiting(ben)).toEqual([1, [{ id: request.id, mine: false }]]);
    await say(ada, 'confirm', request);
    expect(await waiting(ada)).toEqual([0, []]);
    expect(await waiting(ben)).toEqual([1, [{ id: request.id, mine: false }]]);
  });

  test('does not happen once they have lost the privilege, or were shut out, though they confirmed it', async () => {
    const requests = [await ask('Lost the privilege'), await ask('Shut out')] as const;
    for (const request of requests) await say(ada, 'confirm', request);
    await leaveAda(['MANAGE_USERS']);
    expect(await say(ben, 'approve', requests[0])).toMatchObject({ state: 'SUPERSEDED' });
    const { id } = await adaAsAdmin();
    await ben.change('disableAdmin', { id }, 'admin { id }');
    expect(await say(ben, 'approve', requests[1])).toMatchObject({ state: 'SUPERSEDED' });
  });

  test('is not confirmed by who may no longer do it', async () => {
    const request = await ask('May not');
    await leaveAda(['MANAGE_USERS']);
    await expect(say(ada, 'confirm', request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('takes effect once, and never unconfirmed, when both words come at the same instant', async () => {
    for (let round = 0; round < 8; round++) {
      const name = `Race ${round}`;
      const request = await ask(name);
      const words = [
        () => ada.change('confirmChangeRequest', request, state),
        () => ben.change('approveChangeRequest', request, state),
      ];
      await Promise.allSettled((round % 2 ? words : words.reverse()).map((word) => word()));
      const { data } = await ada.query(
        'query($id: ID!) { changeRequest(id: $id) { state confirmation { at } reviewState { approvals } } }',
        { id: request.id },
      );
      const { state: now, confirmation, reviewState } = data.changeRequest;
      // Each was bound to what was shown: the later one is told to look again, or it was the last that was needed.
      if (now === 'OPEN') await (confirmation.at ? say(ben, 'approve', request) : say(ada, 'confirm', request));
      else expect([confirmation.at, reviewState.approvals]).toEqual([expect.any(String), 1]);
      expect(await clientsNamed(name)).toBe(1);
    }
  });
});

test('what a program asked in somebody’s name, and they ask again themselves, needs a fresh proof as confirming does', async () => {
  const request = await ask('Asked again');
  server.pass(6 * 60 * 1000);
  await expect(say(ada, 'resubmit', request)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
  ada = await server.signIn(at('ada'));
  expect(await say(ada, 'resubmit', request)).toMatchObject({ state: 'OPEN', confirmation: { needed: false } });
});

test('what a program asks again in somebody’s name is confirmed anew', async () => {
  const request = await ask('Anew');
  await say(ada, 'confirm', request);
  const text = `mutation($input: ShownChangeRequestInput!) { resubmitChangeRequest(input: $input) { ${state} } }`;
  const { data } = await tool(text, { input: { ...request, expectedVersion: request.expectedVersion + 1 } });
  expect(data.resubmitChangeRequest.changeRequest).toMatchObject({ confirmation: { needed: true, at: null } });
});

test('asking again asks for the proof that the change itself does', async () => {
  const { data } = await ada.query('{ account { version } }');
  const input = { expectedVersion: data.account.version, secretsPerClient: 3 };
  const { changeRequest } = await ada.change('updateAccountSettings', input, 'changeRequest { id version }');
  server.pass(6 * 60 * 1000);
  await expect(say(ada, 'resubmit', changeRequest)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
});

test('what a program asks in somebody’s name takes effect at once where no change waits', async () => {
  const { data } = await ada.query('{ account { version } }');
  const off = { expectedVersion: data.account.version, multiAdmin: { on: false } };
  const { changeRequest } = await ada.change('updateAccountSettings', off, 'changeRequest { id version }');
  await say(ben, 'approve', changeRequest);
  const text = 'mutation($input: CreateClientInput!) { createClient(input: $input) { outcome } }';
  expect(await tool(text, { input: client('At once') })).toMatchObject({
    data: { createClient: { outcome: 'APPLIED' } },
  });
});
