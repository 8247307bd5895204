import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseForTest } from '../../testing/chooseForTest.js';
import { addClient, choose, tokenStatus } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

const at = (...paths: string[]) => ({
  code: 'INVALID_INPUT',
  issues: paths.map((path) => ({ path: path.split('.') })),
});
const update = (client: { id: string; version: number }, input: object) =>
  ada.change('updateClient', { id: client.id, expectedVersion: client.version, ...input }, 'client { id version }');

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  await server.makeAccount('acc_two', ['ben@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

describe('where client ids are generated', () => {
  test('one that was chosen is refused', async () => {
    await expect(addClient(ada, { id: 'payroll-api-client' })).rejects.toMatchObject(at('id'));
  });
});

describe('where client ids are chosen', () => {
  beforeAll(() => choose(ada, { clientIds: 'CHOSEN' }));
  afterAll(() => choose(ada, { clientIds: 'GENERATED' }));

  test('the client gets its tokens under the id that was chosen', async () => {
    const client = await addClient(ada, { id: 'payroll-api-client' });
    expect(client.id).toMatch(/^payroll-api-client--[a-z]{8}$/);
    expect(await tokenStatus(server, client.id, client.secret)).toBe(200);
    const { data } = await ada.query('{ account { clientIdSuffix } }');
    expect(client.id).toBe(`payroll-api-client${data.account.clientIdSuffix}`);
  });

  test('it has to be given', async () => {
    await expect(addClient(ada)).rejects.toMatchObject(at('id'));
  });

  test.each(['Payroll', 'payroll api', 'payroll_api', 'payroll-2', '-payroll', 'payroll-', 'pаyroll'])(
    'it is not %j',
    (id) => expect(addClient(ada, { id })).rejects.toMatchObject(at('id')),
  );

  test('it is never used again in its account, and what one account has chosen, another is not told', async () => {
    const client = await addClient(ada, { id: 'used-once' });
    const ben = await server.signIn('ben@example.com');
    await choose(ben, { clientIds: 'CHOSEN' });
    const theirs = await addClient(ben, { id: 'used-once' });
    expect(theirs.id).not.toBe(client.id);
    expect(await tokenStatus(server, client.id, client.secret)).toBe(200);
    expect(await tokenStatus(server, client.id, theirs.secret)).toBe(401);
    // Nor by typing the whole of it: two hyphens in a row are no chosen id, so that no suffix can be typed.
    const typed = await addClient(ben, { id: client.id }).catch((refusal: unknown) => refusal);
    expect(typed).toMatchObject(at('id'));
    expect(await addClient(ben, { id: 'never-there--abcdefgh' }).catch((refusal: unknown) => refusal)).toEqual(typed);

    for (const [admin, { id }] of [[ada, client] as const, [ben, theirs] as const]) {
      await admin.change('deleteClient', { id, expectedVersion: 1, confirmation: 'Payroll' }, 'deletedId');
    }
    await expect(addClient(ada, { id: 'used-once' })).rejects.toMatchObject(at('id'));
  });
});

describe('where names are plain', () => {
  test('a new name is lower-case words joined by hyphens; one from before may stay', async () => {
    const before = await addClient(ada, { name: 'Payroll export' });
    await chooseForTest(ada, { slugNames: true });
    await expect(addClient(ada, { name: 'Payroll export' })).rejects.toMatchObject(at('name'));
    const client = await addClient(ada, { name: 'payroll-export' });
    await expect(update(client, { name: 'Payroll Export' })).rejects.toMatchObject(at('name'));
    await expect(update(before, { name: 'Payroll export', description: 'Kept' })).resolves.toBeDefined();
  });
});

describe('where a client is locked once it is there', () => {
  test('its access types change, and nothing else, each field with the reason', async () => {
    const reads = { name: 'ObjectRead', permissions: [{ object: 'Partner', operations: ['READ'] }] };
    const { accessType } = await ada.change('createAccessType', reads, 'accessType { id }');
    const client = await addClient(ada);
    await chooseForTest(ada, { immutableAfterCreation: true });
    const changes = { name: 'Other', owner: { email: 'other@example.com' }, accessTokenLifetime: 60 };
    await expect(update(client, changes)).rejects.toMatchObject(at('name', 'owner.email', 'accessTokenLifetime'));
    const input = { name: 'Payroll', owner: { email: 'owner@example.com' }, accessTypeIds: [accessType.id] };
    expect(await update(client, input)).toMatchObject({ outcome: 'APPLIED' });
    expect(await ada.change('disableClient', { id: client.id }, 'client { enabled }')).toMatchObject({
      client: { enabled: false },
    });
  });
});

describe('where the lifetime of tokens is bounded', () => {
  const lifetimeOf = async (id: string, secret: string) => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
    return ((await answer.json()) as { expires_in: number }).expires_in;
  };

  test('a new client stays within it, said or not, and a client from before obeys at once', async () => {
    const before = await addClient(ada, { accessTokenLifetime: 7200 });
    await chooseForTest(ada, { maxAccessTokenLifetimeSeconds: 600 });
    await expect(addClient(ada, { accessTokenLifetime: 601 })).rejects.toMatchObject(at('accessTokenLifetime'));
    const client = await addClient(ada);
    await expect(update(client, { accessTokenLifetime: 601 })).rejects.toMatchObject(at('accessTokenLifetime'));
    expect(await lifetimeOf(client.id, client.secret)).toBe(600);
    expect(await lifetimeOf(before.id, before.secret)).toBe(600);
    await expect(update(before, { description: 'Kept' })).resolves.toBeDefined();
  });
});

describe('where no name is typed to confirm', () => {
  test('a client is deleted without', async () => {
    const client = await addClient(ada);
    const input = { id: client.id, expectedVersion: 1 };
    await expect(ada.change('deleteClient', input, 'deletedId')).rejects.toMatchObject(at('confirmation'));
    await chooseForTest(ada, { typedConfirmation: false });
    expect(await ada.change('deleteClient', input, 'deletedId')).toMatchObject({ deletedId: client.id });
  });
});

describe('environments', () => {
  test('one in which clients live stays', async () => {
    await addClient(ada, { environment: 'uat' });
    await expect(choose(ada, { environments: ['production'] })).rejects.toMatchObject(at('environments'));
    await expect(choose(ada, { environments: ['production', 'uat', 'sandbox'] })).resolves.toBeUndefined();
    await expect(choose(ada, { environments: ['production', 'uat'] })).resolves.toBeUndefined();
  });

  test('a client lives in one that the account has', async () => {
    await expect(addClient(ada, { environment: 'moon' })).rejects.toMatchObject(at('environment'));
  });
});

describe('before a policy changes, its preview tells what that does to the clients that are there', () => {
  const preview = async (policies: object) => {
    const { data } = await ada.query('{ account { version } }');
    const input = { expectedVersion: data.account.version, ...policies };
    const shown = 'changes { field } impact { policy count message }';
    return ada.change('updateAccountSettings', input, shown, { dryRun: true });
  };

  test('and changes nothing', async () => {
    const { outcome, impact } = await preview({ immutableAfterCreation: true });
    expect(outcome).toBe('PREVIEWED');
    expect(impact).toEqual([
      { policy: 'immutableAfterCreation', count: expect.any(Number), message: expect.stringContaining('access types') },
    ]);
    const client = await addClient(ada);
    await expect(update(client, { name: 'Changed' })).resolves.toBeDefined();
  });

  test('counting who feels it, and leaving out what nobody does', async () => {
    const lone = await server.signIn('ben@example.com');
    await choose(lone, { clientIds: 'GENERATED', secretVisibility: 'RECOVERABLE', rotationOverlap: true });
    const long = await addClient(lone, { accessTokenLifetime: 7200 });
    const overlapUntil = new Date(server.now() + 10 * 24 * 60 * 60 * 1000).toISOString();
    const rotation = { id: long.id, expectedVersion: 1, confirmation: 'Payroll', overlapUntil };
    await lone.change('rotateClientSecret', rotation, 'secret { id }');
    await addClient(lone);
    const { data } = await lone.query('{ account { version } }');
    const ask = {
      expectedVersion: data.account.version,
      secretVisibility: 'SHOWN_ONCE',
      clientIds: 'CHOSEN',
      rotationOverlap: false,
      secretsPerClient: 1,
      maxSecretLifetimeDays: 30,
      maxAccessTokenLifetimeSeconds: 3600,
    };
    const { impact } = await lone.change('updateAccountSettings', ask, 'impact { policy count }', { dryRun: true });
    expect(impact).toEqual([
      { policy: 'secretVisibility', count: 3 },
      { policy: 'rotationOverlap', count: 1 },
      { policy: 'secretsPerClient', count: 1 },
      { policy: 'maxSecretLifetimeDays', count: 2 },
      { policy: 'maxAccessTokenLifetimeSeconds', count: 1 },
    ]);
  });
});
