import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const people = ['ada', 'ben', 'cleo', 'dan'] as const;
type Name = (typeof people)[number];

let server: RunningServer;
let who: Record<Name, Browser>;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

let accounts = 0;
/** The account that a test has to itself, and the address of somebody there. */
const account = () => `acc_${accounts}`;
const at = (name: Name) => `${name}@n${accounts}.example`;

beforeEach(async () => {
  accounts++;
  await server.makeAccount(account(), people.map(at));
  const signedIn = await Promise.all(people.map(async (name) => [name, await server.signIn(at(name))]));
  who = Object.fromEntries(signedIn);
});
const client = (name: string) => ({ name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } });
const shown = (request: { id: string; version: number }) => ({ id: request.id, expectedVersion: request.version });

async function ask(mutation: string, input: object) {
  const { changeRequest } = await who.ada.change(mutation, input, 'changeRequest { id version }');
  return shown(changeRequest);
}

/** Approves a request as it is now, and answers what became of it. */
async function approve(name: Name, { id }: { id: string }) {
  const { data } = await who[name].query('query($id: ID!) { changeRequest(id: $id) { id version } }', { id });
  const answer = await who[name].change(
    'approveChangeRequest',
    shown(data.changeRequest),
    'changeRequest { state reason reviewState { approvals approversNeeded } }',
  );
  return answer.changeRequest;
}

async function stateOf({ id }: { id: string }) {
  const { data } = await who.ben.query('query($id: ID!) { changeRequest(id: $id) { state reason } }', { id });
  return data.changeRequest;
}

const adminId = async (name: Name): Promise<string> => {
  const { data } = await who.ada.query('{ admins(first: 10) { nodes { id email } } }');
  return data.admins.nodes.find(({ email }: { email: string }) => email === at(name)).id;
};

test('an approval does not count any more once its giver is disabled', async () => {
  await choose(who.ada, { multiAdmin: { on: true, approvers: 2 } });
  const request = await ask('createClient', client('Two'));
  expect(await approve('cleo', request)).toMatchObject({
    state: 'OPEN',
    reviewState: { approvals: 1, approversNeeded: 2 },
  });
  await who.ada.change('disableAdmin', { id: await adminId('cleo') }, 'admin { id }');
  expect(await approve('ben', request)).toMatchObject({ state: 'OPEN', reviewState: { approvals: 1 } });
  expect(await approve('dan', request)).toMatchObject({ state: 'APPLIED' });
});

test('an approval counts again once its giver is let in again, and whoever approved after it says so once more', async () => {
  await choose(who.ada, { multiAdmin: { on: true, approvers: 2 } });
  const request = await ask('createClient', client('Again'));
  await approve('cleo', request);
  const id = await adminId('cleo');
  await who.ada.change('disableAdmin', { id }, 'admin { id }');
  expect(await approve('ben', request)).toMatchObject({ state: 'OPEN' });
  await expect(approve('ben', request)).rejects.toMatchObject({ code: 'CONFLICT' });
  const { data } = await who.ada.query('query($id: ID!) { admin(id: $id) { id version } }', { id });
  const letIn = await ask('enableAdmin', shown(data.admin));
  for (const name of ['ben', 'dan'] as const) await approve(name, letIn);
  expect(await approve('ben', request)).toMatchObject({ state: 'APPLIED', reason: '' });
});

test('a policy that was tightened since asks for more approvals', async () => {
  await choose(who.ada, { multiAdmin: { on: true, approvers: 1 } });
  const request = await ask('createClient', client('Tightened'));
  const { data } = await who.ada.query('{ account { version } }');
  const tighter = await ask('updateAccountSettings', {
    expectedVersion: data.account.version,
    multiAdmin: { approvers: 2 },
  });
  expect(await approve('ben', tighter)).toMatchObject({ state: 'APPLIED' });
  expect(await approve('ben', request)).toMatchObject({ state: 'OPEN' });
  expect(await approve('cleo', request)).toMatchObject({ state: 'APPLIED' });
});

test('a change is overtaken when the one who asked for it has lost the privilege', async () => {
  await choose(who.ada, { multiAdmin: { on: true } });
  const request = await ask('createClient', client('Lost'));
  await who.ben.change('disableAdmin', { id: await adminId('ada') }, 'admin { id }');
  const word = await approve('ben', request);
  expect(word).toMatchObject({ state: 'SUPERSEDED', reason: 'ada may no longer do anything in this account.' });
});

test('one who approved may still think better of it', async () => {
  await choose(who.ada, { multiAdmin: { on: true, approvers: 2 } });
  const request = await ask('createClient', client('Doubt'));
  await approve('ben', request);
  await expect(approve('ben', request)).rejects.toMatchObject({ code: 'CONFLICT' });
  const input = { id: request.id, expectedVersion: 2, reason: 'On second thought' };
  const { changeRequest } = await who.ben.change(
    'rejectChangeRequest',
    input,
    'changeRequest { state votes { vote } }',
  );
  expect(changeRequest).toEqual({ state: 'REJECTED', votes: [{ vote: 'REJECT' }] });
});

test('a change is overtaken when a module that it grants is another than was looked at', async () => {
  const { module } = await who.ada.change(
    'createModule',
    { key: 'payroll', name: 'Payroll', audience: 'https://api.example.com/payroll', scopes: [{ name: 'read' }] },
    'module { id version }',
  );
  await choose(who.ada, { multiAdmin: { on: true } });
  const request = await ask('createClient', { ...client('Grants'), modules: [{ moduleId: module.id }] });
  const scopes = [{ name: 'read' }, { name: 'pay' }];
  const wider = await ask('updateModule', { id: module.id, expectedVersion: module.version, scopes });
  expect(await approve('ben', wider)).toMatchObject({ state: 'APPLIED' });
  expect(await stateOf(request)).toEqual({ state: 'SUPERSEDED', reason: expect.stringContaining('a module') });
});

test('a reviewer is told beforehand that a request no longer stands, and what was done since, as the audit is theirs to see', async () => {
  await server.restrict(account(), at('cleo'), ['MANAGE_CLIENTS']);
  const { client: made } = await who.ada.change('createClient', client('Moving'), 'client { id version }');
  await choose(who.ada, { multiAdmin: { on: true } });
  const request = await ask('updateClient', { ...shown(made), description: 'Later' });
  const reviewState = async (name: Name) => {
    const { data } = await who[name].query(
      'query($id: ID!) { changeRequest(id: $id) { reviewState { obstacle outdated since { action actor { name } } } } }',
      { id: request.id },
    );
    return data.changeRequest.reviewState;
  };
  expect(await reviewState('ben')).toEqual({ obstacle: null, outdated: null, since: [] });
  expect((await reviewState('ada')).obstacle).toContain('You requested this yourself');
  await who.ben.change('disableClient', { id: made.id }, 'client { id }');
  const since = [{ action: 'disableClient', actor: { name: 'ben' } }];
  expect(await reviewState('ben')).toEqual({ obstacle: null, outdated: null, since });
  expect(await reviewState('cleo')).toMatchObject({ since: [] });
  await who.ben.change('disableAdmin', { id: await adminId('ada') }, 'admin { id }');
  const outdated = expect.stringContaining('ada may no longer do anything');
  expect(await reviewState('ben')).toEqual({ obstacle: null, outdated, since });
});
