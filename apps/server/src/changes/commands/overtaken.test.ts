import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../../testing/clientCalls.js';
import { type OvertakenServer, startOvertaken } from '../../testing/overtaken.js';
import type { Browser } from '../../testing/server.js';

// What comes between somebody's decision and its commit, by every door that matters: each is told to the one who is late,
// or decided anew on what is true by then.
let place: OvertakenServer;
let account = '';
let made = 0;
let ada: Browser;
let ben: Browser;
let cleo: Browser;

const people = ['ada', 'ben', 'cleo', 'dan'];

beforeAll(async () => {
  place = await startOvertaken();
});
afterAll(() => place.server.close());
beforeEach(async () => {
  account = `acc_${++made}`;
  const emails = people.map((name) => `${name}@a${made}.example`);
  await place.server.makeAccount(account, emails);
  const [one = '', two = '', three = ''] = emails;
  [ada, ben, cleo] = await Promise.all([
    place.server.signIn(one),
    place.server.signIn(two),
    place.server.signIn(three),
  ]);
});

const newClient = (name: string, more: object = {}) => ({
  name,
  grantTypes: ['CLIENT_CREDENTIALS'],
  owner: { email: 'owner@example.com' },
  ...more,
});
interface Asked {
  readonly id: string;
  readonly version: number;
  readonly subject: { readonly id: string };
}
const shown = 'changeRequest { id version subject { id } }';
const ask = async (by: Browser, mutation: string, input: object): Promise<Asked> =>
  (await by.change(mutation, input, shown)).changeRequest;
const say = (by: Browser, word: string, { id, version }: Asked, more: object = {}) =>
  by.change(`${word}ChangeRequest`, { id, expectedVersion: version, ...more }, 'changeRequest { state reason }');
const approve = (by: Browser, asked: Asked) => say(by, 'approve', asked);
const requestOf = ({ id }: Asked) => place.store.within(account).changes.byId(id);
const adminOf = async (name: string) => {
  const { data } = await ben.query('{ admins(first: 9) { nodes { id version email } } }');
  return data.admins.nodes.find(({ email }: { email: string }) => email.startsWith(name));
};
const clientNow = (id: string) => place.store.within(account).clients.byId(id);
const appliedOnce = async ({ id }: Asked, action: string) => {
  const { data } = await ada.query('{ auditEntries(first: 100) { nodes { action changeRequestId } } }');
  type Entry = { action: string; changeRequestId: string | null };
  return data.auditEntries.nodes.filter((one: Entry) => one.action === action && one.changeRequestId === id).length;
};
const on = (more: object = {}) => choose(ada, { multiAdmin: { on: true, ...more } });
/** A policy that changes in the same moment, past whatever it would have to wait for. */
const policy = async (multiAdmin: object) => {
  const now = await place.store.within(account).account();
  if (!now) throw new Error('There is no account.');
  const settings = { ...now.settings, multiAdmin: { ...now.settings.multiAdmin, ...multiAdmin } };
  const write = { update: 'accounts', id: account, version: now.version, set: { settings } } as const;
  await place.write(account, write);
};

describe('an approval', () => {
  test.each([1, 2])('of %i that are needed, beside another in the same moment, is counted once', async (approvers) => {
    await on({ approvers });
    const asked = await ask(ada, 'createClient', newClient('Both'));
    place.beforeNextCommit(() => approve(cleo, asked));
    const late = approve(ben, asked);
    if (approvers === 1) await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    else await late.catch((refused) => expect(refused).toMatchObject({ code: 'CONFLICT' }));
    const request = await requestOf(asked);
    if (request?.state === 'OPEN') await approve(ben, { ...asked, version: request.version });
    expect(await requestOf(asked)).toMatchObject({ state: 'APPLIED' });
    expect(await appliedOnce(asked, 'createClient')).toBe(1);
  });

  test('of what its requester takes back in the same moment has no effect', async () => {
    await on();
    const asked = await ask(ada, 'createClient', newClient('Taken back'));
    place.beforeNextCommit(() => say(ada, 'withdraw', asked));
    await expect(approve(ben, asked)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await requestOf(asked)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await clientNow(asked.subject.id)).toBeUndefined();

    const other = await ask(ada, 'createClient', newClient('Approved first'));
    place.beforeNextCommit(() => approve(ben, other));
    await expect(say(ada, 'withdraw', other)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await clientNow(other.subject.id)).toBeDefined();
  });

  test('of what another rejects in the same moment has no effect', async () => {
    await on();
    const asked = await ask(ada, 'createClient', newClient('Rejected'));
    place.beforeNextCommit(() => say(cleo, 'reject', asked, { reason: 'No' }));
    await expect(approve(ben, asked)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await clientNow(asked.subject.id)).toBeUndefined();
  });

  test.each([
    ['is disabled', async ({ id }: { id: string }) => cleo.change('disableAdmin', { id }, 'outcome')],
    [
      'loses the privilege',
      async ({ id, version }: { id: string; version: number }) =>
        place.write(account, { update: 'admins', id, version, set: { privileges: ['VIEW_AUDIT'] } }),
    ],
  ])('of an admin who %s in the same moment counts for nothing', async (_what, lose) => {
    await on();
    const asked = await ask(ada, 'createClient', newClient('Without Ben'));
    const ofBen = await adminOf('ben');
    place.beforeNextCommit(() => lose(ofBen));
    await expect(approve(ben, asked)).rejects.toMatchObject({
      code: expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/),
    });
    expect(await requestOf(asked)).toMatchObject({ state: 'OPEN' });
    expect(await clientNow(asked.subject.id)).toBeUndefined();
  });

  test('of what somebody asked who is demoted in the same moment has no effect', async () => {
    await on();
    const asked = await ask(ada, 'createClient', newClient('Without Ada'));
    const { id, version } = await adminOf('ada');
    const write = { update: 'admins', id, version, set: { privileges: ['VIEW_AUDIT'] } } as const;
    place.beforeNextCommit(() => place.write(account, write));
    expect((await approve(ben, asked)).changeRequest.state).toBe('SUPERSEDED');
    expect(await clientNow(asked.subject.id)).toBeUndefined();
  });

  test('is not the last where more are needed by then, and is where fewer are', async () => {
    await on();
    const asked = await ask(ada, 'createClient', newClient('More'));
    place.beforeNextCommit(() => policy({ approvers: 2 }));
    expect((await approve(ben, asked)).changeRequest.state).toBe('OPEN');
    expect(await clientNow(asked.subject.id)).toBeUndefined();
    place.beforeNextCommit(() => policy({ approvers: 1, on: false }));
    expect((await approve(cleo, { ...asked, version: 2 })).changeRequest.state).toBe('APPLIED');
  });

  test('gives no copy of a secret where secrets are shown once by then, and the copy that waited is gone', async () => {
    await choose(ada, { secretVisibility: 'RECOVERABLE', secretsPerClient: 5 });
    const { id, version } = await addClient(ada);
    await on();
    const asked = await ask(ada, 'addClientSecret', { id, expectedVersion: version });
    place.beforeNextCommit(async () => {
      const now = await place.store.within(account).account();
      const settings = { ...now?.settings, secretVisibility: 'SHOWN_ONCE' } as never;
      const write = { update: 'accounts', id: account, version: now?.version ?? 0, set: { settings } } as const;
      await place.write(account, write);
      await place.store.upkeep.forgetExpired(place.server.now());
    });
    await approve(ben, asked);
    const client = await clientNow(id);
    expect(JSON.stringify(await requestOf(asked))).not.toContain('"sealed":"');
    expect(client?.secrets.at(-1)).toMatchObject({ sealed: null });
  });
});

describe('a change', () => {
  test.each([
    ['waits where multi admin is turned on in the same moment', { on: true }, 'PENDING_APPROVAL'],
    ['takes effect where it is turned off', { on: false }, 'APPLIED'],
  ])('%s', async (_what, multiAdmin, outcome) => {
    if (!multiAdmin.on) await on();
    place.beforeNextCommit(() => policy(multiAdmin));
    expect(await ada.change('createClient', newClient('Policy'), '')).toMatchObject({ outcome });
  });

  test.each<[string, (client: ShownClient) => [string, object]]>([
    ['updateClient', ({ id }) => ['updateClient', { id, expectedVersion: 1, description: 'Mine' }]],
    ['addClientSecret', ({ id }) => ['addClientSecret', { id, expectedVersion: 1 }]],
    ['rotateClientSecret', ({ id }) => ['rotateClientSecret', { id, expectedVersion: 1, confirmation: 'Moved' }]],
    ['deleteClient', ({ id }) => ['deleteClient', { id, expectedVersion: 1, confirmation: 'Moved' }]],
    [
      'updateClients',
      ({ id }) => [
        'updateClients',
        { clients: [{ id, expectedVersion: 1 }], confirmation: '1', owner: { email: 'new@example.com' } },
      ],
    ],
  ])(
    '%s of a client of uat does not take effect at once where it comes to production in the same moment',
    async (_what, asked) => {
      await on({ scope: 'PRODUCTION' });
      const client = await addClient(ada, { name: 'Moved', environment: 'uat' });
      const [mutation, input] = asked(client);
      const set = { environment: 'production' };
      place.beforeNextCommit(() => place.write(account, { update: 'clients', id: client.id, version: 1, set }));
      const answer = await ada.change(mutation, input, '').catch((refused) => refused);
      expect([answer.outcome, answer.code]).toContainEqual(expect.stringMatching(/^(PENDING_APPROVAL|CONFLICT)$/));
      expect(await clientNow(client.id)).toMatchObject({ version: 2, environment: 'production' });
    },
  );

  test('that waits for a client of production goes on waiting where that is moved to uat, and away again', async () => {
    await on({ scope: 'PRODUCTION' });
    const asked = await ask(ada, 'createClient', newClient('In production'));
    await approve(ben, asked);
    const id = asked.subject.id;
    const waits = await ask(ada, 'updateClient', { id, expectedVersion: 1, description: 'Waits' });
    const set = { environment: 'uat' };
    await place.write(account, { update: 'clients', id, version: 1, set });
    expect(await clientNow(id)).toMatchObject({ description: '' });
    place.beforeNextCommit(() =>
      place.write(account, { update: 'clients', id, version: 2, set: { environment: 'production' } }),
    );
    const { changeRequest } = await approve(ben, { ...waits, version: (await requestOf(waits))?.version ?? 1 });
    expect(changeRequest.state).toBe('APPLIED');
    expect(await appliedOnce(waits, 'updateClient')).toBe(1);
  });
});
