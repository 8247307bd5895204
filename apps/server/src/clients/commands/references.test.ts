import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type OvertakenServer, startOvertaken } from '../../testing/overtaken.js';
import type { Browser } from '../../testing/server.js';

// A reference that somebody else takes between one’s look and one’s commit, or while one’s own request waits.
let place: OvertakenServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  place = await startOvertaken();
  await place.server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await place.server.signIn('ada@example.com');
  ben = await place.server.signIn('ben@example.com');
});
afterAll(() => place.server.close());

const newClient = (name: string, more: object) => ({
  name,
  grantTypes: ['CLIENT_CREDENTIALS'],
  owner: { email: 'owner@example.com' },
  ...more,
});
const takenBy = (name: string) =>
  expect.stringMatching(`^The client “${name}” \\(cl_\\w+\\) has this reference already.$`);
const refused = (name: string) => ({
  code: 'INVALID_INPUT',
  issues: [{ path: ['reference'], message: takenBy(name) }],
});
const holderOf = async (reference: string) =>
  (await place.store.within('acc_one').clients.withReference(reference))?.name;

test('of two who take one reference in the same moment, the later is told whose it is', async () => {
  place.beforeNextCommit(() => addClient(ben, { name: 'First', reference: 'git:made' }));
  const second = addClient(ada, { name: 'Second', reference: 'git:made' });
  await expect(second).rejects.toMatchObject(refused('First'));
  expect(await holderOf('git:made')).toBe('First');

  const { id, version } = await addClient(ada, { name: 'Changed' });
  place.beforeNextCommit(() => addClient(ben, { name: 'Before', reference: 'git:changed' }));
  const late = ada.change('updateClient', { id, expectedVersion: version, reference: 'git:changed' }, 'outcome');
  await expect(late).rejects.toMatchObject(refused('Before'));
  expect(await holderOf('git:changed')).toBe('Before');
});

test('a request that waits holds no reference: once another client has it, an approval makes no second one', async () => {
  await choose(ada, { multiAdmin: { on: true, scope: 'PRODUCTION' }, environments: ['production', 'uat'] });
  const waits = 'outcome changeRequest { id version }';
  const asked = await ada.change('createClient', newClient('Waits', { reference: 'git:waits' }), waits);
  expect(asked.outcome).toBe('PENDING_APPROVAL');
  expect(await holderOf('git:waits')).toBeUndefined();
  await addClient(ben, { name: 'Quick', environment: 'uat', reference: 'git:waits' });
  const { id, version } = asked.changeRequest;
  const decided = 'changeRequest { state reason }';
  const { outcome, changeRequest } = await ben.change(
    'approveChangeRequest',
    { id, expectedVersion: version },
    decided,
  );
  expect(outcome).toBe('SUPERSEDED');
  expect(changeRequest).toEqual({ state: 'SUPERSEDED', reason: takenBy('Quick') });
  expect(await holderOf('git:waits')).toBe('Quick');
});
