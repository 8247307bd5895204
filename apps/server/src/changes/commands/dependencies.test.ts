import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let mailbox: Mailbox;
let server: RunningServer;
let accounts = 0;
let ada: Browser;
let ben: Browser;
let client: { id: string; version: number };
let payroll: { id: string; version: number };

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

beforeEach(async () => {
  const at = (name: string) => `${name}@rests${accounts}.example`;
  await server.makeAccount(`acc_rests${accounts}`, [at('ada'), at('ben')]);
  [ada, ben] = await Promise.all([server.signIn(at('ada')), server.signIn(at('ben'))]);
  accounts++;
  const made = {
    key: 'payroll',
    name: 'Payroll',
    audience: 'https://api.example.com/payroll',
    scopes: [{ name: 'read' }],
  };
  payroll = (await ada.change('createModule', made, 'module { id version }')).module;
  client = await addClient(ada);
  await choose(ada, { secretsPerClient: 5, multiAdmin: { on: true } });
});

/** With changes elsewhere than in production left to one admin. */
async function addClientInUat(): Promise<{ id: string; version: number }> {
  const { data } = await ada.query('{ account { version } }');
  const input = { expectedVersion: data.account.version, multiAdmin: { scope: 'PRODUCTION' } };
  expect(await approve(await ask('updateAccountSettings', input))).toMatchObject({ state: 'APPLIED' });
  return addClient(ada, { environment: 'uat' });
}

const named = async () => {
  const { data } = await ada.query('query($id: ID!) { client(id: $id) { name } }', { id: client.id });
  return { id: client.id, expectedVersion: client.version, confirmation: data.client.name };
};
const changed = (fields: object) => ({ id: client.id, expectedVersion: client.version, ...fields });

async function ask(
  mutation: string,
  input: object,
  expected = 'PENDING_APPROVAL',
): Promise<{ id: string; version: number }> {
  const { outcome, changeRequest } = await ada.change(mutation, input, 'changeRequest { id version }');
  expect(outcome).toBe(expected);
  return changeRequest;
}

const stateOf = async ({ id }: { id: string }) => {
  const { data } = await ben.query('query($id: ID!) { changeRequest(id: $id) { id version state reason } }', { id });
  return data.changeRequest;
};

async function approve(request: { id: string }) {
  const { id, version } = await stateOf(request);
  const input = { id, expectedVersion: version };
  return (await ben.change('approveChangeRequest', input, 'changeRequest { state reason }')).changeRequest;
}

const waiting = async (): Promise<string[]> => {
  const { data } = await ben.query('{ changeRequests(first: 20, filter: { state: OPEN }) { nodes { id } } }');
  return data.changeRequests.nodes.map(({ id }: { id: string }) => id);
};

describe('A request depends on the fields that it reads and writes', () => {
  test('so a waiting rotation outlives an approved edit and an emergency stop', async () => {
    const rotation = await ask('rotateClientSecret', await named());
    const edit = await ask('updateClient', changed({ description: 'Runs every night' }));
    expect(await approve(edit)).toMatchObject({ state: 'APPLIED' });
    await ben.change('disableClient', { id: client.id }, 'client { enabled }');
    expect(await stateOf(rotation)).toMatchObject({ state: 'OPEN' });
    expect(await approve(rotation)).toEqual({ state: 'APPLIED', reason: '' });
  });

  test('so two edits of different fields of a client, or of a module, both take effect', async () => {
    const [description, lifetime] = [
      await ask('updateClient', changed({ description: 'Nightly' })),
      await ask('updateClient', changed({ accessTokenLifetime: 600 })),
    ];
    const module = { id: payroll.id, expectedVersion: payroll.version };
    const [name, format] = [
      await ask('updateModule', { ...module, name: 'Pay' }),
      await ask('updateModule', { ...module, description: 'Wages' }),
    ];
    for (const request of [description, lifetime, name, format]) {
      expect(await approve(request)).toMatchObject({ state: 'APPLIED' });
    }
    const shown =
      'client(id: $id) { description accessTokenLifetime } modules(first: 5) { nodes { name description } }';
    const { data } = await ada.query(`query($id: ID!) { ${shown} }`, { id: client.id });
    expect(data.client).toEqual({ description: 'Nightly', accessTokenLifetime: 600 });
    expect(data.modules.nodes).toContainEqual({ name: 'Pay', description: 'Wages' });
  });

  test('so a waiting grant outlives another description of its module', async () => {
    const grant = await ask('updateClient', changed({ modules: [{ moduleId: payroll.id }] }));
    const words = { id: payroll.id, expectedVersion: payroll.version, description: 'Wages' };
    expect(await approve(await ask('updateModule', words))).toMatchObject({ state: 'APPLIED' });
    expect(await approve(grant)).toMatchObject({ state: 'APPLIED' });
  });
});

describe('Where another change overlaps, a request is superseded at once', () => {
  test('leaves the queue, and its requester hears', async () => {
    const [first, second] = [
      await ask('updateClient', changed({ description: 'Nightly' })),
      await ask('updateClient', changed({ description: 'Daily' })),
    ];
    expect(await waiting()).toEqual([second.id, first.id]);
    expect(await approve(first)).toMatchObject({ state: 'APPLIED' });
    expect(await waiting()).toEqual([]);
    expect(await stateOf(second)).toMatchObject({
      state: 'SUPERSEDED',
      reason: expect.stringContaining('something else'),
    });
    await server.doWhatIsDue();
    const requester = `ada@rests${accounts - 1}.example`;
    const told = mailbox.take().filter(({ to, subject }) => to === requester && subject.startsWith('Superseded'));
    expect(told).toMatchObject([{ text: expect.stringContaining(second.id) }]);
  });

  test('and so is a grant, once somebody has given the client a secret of their own meanwhile', async () => {
    const grant = await ask('updateClient', changed({ modules: [{ moduleId: payroll.id }] }));
    const secret = await ask('addClientSecret', changed({ label: 'Mine' }));
    expect(await approve(secret)).toMatchObject({ state: 'APPLIED' });
    expect(await stateOf(grant)).toMatchObject({ state: 'SUPERSEDED', reason: expect.stringContaining('the client') });
  });

  test('and so is a new secret, once the client is good for more', async () => {
    const secret = await ask('addClientSecret', changed({ label: 'Mine' }));
    const grant = await ask('updateClient', changed({ modules: [{ moduleId: payroll.id }] }));
    expect(await approve(grant)).toMatchObject({ state: 'APPLIED' });
    expect(await stateOf(secret)).toMatchObject({ state: 'SUPERSEDED', reason: expect.stringContaining('the client') });
  });

  test('and so is a move to production, once one admin alone has given the client a secret before it', async () => {
    const { id, version } = await addClientInUat();
    const move = await ask('updateClient', { id, expectedVersion: version, environment: 'production' });
    const alone = await ada.change('addClientSecret', { id, expectedVersion: version, label: 'Mine' }, 'outcome');
    expect(alone.outcome).toBe('APPLIED');
    expect(await stateOf(move)).toMatchObject({ state: 'SUPERSEDED', reason: expect.stringContaining('the client') });
  });

  test('as is every request about what was deleted', async () => {
    const edit = await ask('updateClient', changed({ description: 'Nightly' }));
    const module = await ask('updateModule', { id: payroll.id, expectedVersion: payroll.version, name: 'Pay' });
    await approve(await ask('deleteClient', await named()));
    await approve(await ask('deleteModule', { id: payroll.id, expectedVersion: payroll.version }));
    expect(await stateOf(edit)).toMatchObject({ state: 'SUPERSEDED' });
    expect(await stateOf(module)).toMatchObject({ state: 'SUPERSEDED' });
  });

  test('and can be asked for again, once', async () => {
    const asked = await ada.change(
      'updateClient',
      changed({ name: 'Moved', description: 'Later' }),
      'changeRequest { id subject { name } }',
    );
    expect(asked.changeRequest.subject.name, 'the name that the reviewer knows').toBe('Payroll');
    await approve(await ask('updateClient', changed({ description: 'Sooner' })));
    const { id, version } = await stateOf(asked.changeRequest);

    const again = await ask('resubmitChangeRequest', { id, expectedVersion: version }, 'APPLIED');
    expect(await stateOf(again)).toMatchObject({ state: 'OPEN' });
    // Two that ask for the same could both be approved.
    for (const expectedVersion of [version, version + 1]) {
      const twice = ada.change('resubmitChangeRequest', { id, expectedVersion }, 'outcome');
      await expect(twice).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect(await approve(again)).toMatchObject({ state: 'APPLIED' });
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { name description } }', { id: client.id });
    expect(data.client).toEqual({ name: 'Moved', description: 'Later' });
  });
});
