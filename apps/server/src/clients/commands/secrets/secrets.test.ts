import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, shownWithSecret, tokenStatus } from '../../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

const day = 24 * 60 * 60 * 1000;

let server: RunningServer;
let ada: Browser;

const ago = (milliseconds: number) => new Date(server.now() + milliseconds).toISOString();
const ahead = ago;
const works = async (id: string, secret: string) => (await tokenStatus(server, id, secret)) === 200;
const at = (path: string) => ({ code: 'INVALID_INPUT', issues: [{ path: path.split('.') }] });

const add = async (client: { id: string; version: number }, input: object = {}) =>
  ada.change('addClientSecret', { id: client.id, expectedVersion: client.version, ...input }, shownWithSecret);
const rotate = async (client: { id: string; version: number }, input: object = {}) =>
  ada.change(
    'rotateClientSecret',
    { id: client.id, expectedVersion: client.version, confirmation: 'Payroll', ...input },
    shownWithSecret,
  );
const revoke = async (id: string, secretId: string, confirmation = 'Payroll') =>
  ada.change('revokeClientSecret', { id, secretId, confirmation }, 'client { version secrets { id } }');

const pass = async (milliseconds: number) => {
  server.pass(milliseconds);
  ada = await server.signIn('ada@example.com');
};

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

describe('several secrets of one client', () => {
  test('all work, each with its label and the name of who made it', async () => {
    const client = await addClient(ada, { secret: { label: 'nightly job' } });
    const added = await add(client, { label: 'laptop' });
    // Sent twice, by a second tab or a program that tries again, it makes one.
    await expect(add(client, { label: 'laptop' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await works(client.id, client.secret)).toBe(true);
    expect(await works(client.id, added.secret.value)).toBe(true);
    const { data } = await ada.query(
      'query($id: ID!) { client(id: $id) { secrets { label hint state createdBy { name } expiresAt } } }',
      { id: client.id },
    );
    expect(data.client.secrets).toEqual([
      {
        label: 'nightly job',
        hint: `csk_…${client.secret.slice(-4)}`,
        state: 'LIVE',
        createdBy: { name: 'ada' },
        expiresAt: null,
      },
      expect.objectContaining({ label: 'laptop', hint: added.secret.hint }),
    ]);
  });

  test('a third is refused, and the oldest goes on', async () => {
    const client = await addClient(ada);
    const { client: two } = await add(client);
    await expect(add(two)).rejects.toMatchObject({ ...at('id'), message: expect.stringContaining('2 live') });
    expect(await works(client.id, client.secret)).toBe(true);
  });

  test('two that are added at once do not both fit in the last place', async () => {
    const client = await addClient(ada);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => add(client)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('one is revoked and the other goes on', async () => {
    const client = await addClient(ada);
    const added = await add(client);
    await revoke(client.id, added.secret.id);
    expect(await works(client.id, added.secret.value)).toBe(false);
    expect(await works(client.id, client.secret)).toBe(true);
    await expect(revoke(client.id, added.secret.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('revoking asks for the name of the client', async () => {
    const client = await addClient(ada);
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { secrets { id } } }', { id: client.id });
    await expect(revoke(client.id, data.client.secrets[0].id, 'payroll')).rejects.toMatchObject(at('confirmation'));
    expect(await works(client.id, client.secret)).toBe(true);
  });

  test('a public client has none', async () => {
    const client = await addClient(ada, {
      type: 'PUBLIC',
      grantTypes: ['AUTHORIZATION_CODE'],
      redirectUris: ['https://app.example.com/callback'],
    });
    await expect(add(client)).rejects.toMatchObject(at('id'));
    await expect(rotate(client)).rejects.toMatchObject(at('id'));
  });
});

describe('a secret that expires', () => {
  test('works until then, and makes room for another when it has expired', async () => {
    const client = await addClient(ada, { secret: { expiresAt: ahead(2 * day) } });
    const { client: two } = await add(client);
    expect(await works(client.id, client.secret)).toBe(true);
    await pass(2 * day);
    expect(await works(client.id, client.secret)).toBe(false);
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { secrets { state } } }', { id: client.id });
    expect(data.client.secrets.map(({ state }: { state: string }) => state)).toEqual(['EXPIRED', 'LIVE']);
    expect((await add(two)).client.secrets).toHaveLength(2);
  });

  test.each([
    ['has expired before it was made', () => ago(-1000)],
    ['expires now', () => ago(0)],
  ])('is refused when it %s, at the field', async (_, expiresAt) => {
    const client = await addClient(ada);
    await expect(add(client, { expiresAt: expiresAt() })).rejects.toMatchObject(at('expiresAt'));
    await expect(addClient(ada, { secret: { expiresAt: expiresAt() } })).rejects.toMatchObject(at('secret.expiresAt'));
  });

  describe('where secrets live 90 days at most', () => {
    beforeAll(() => choose(ada, { maxSecretLifetimeDays: 90 }));
    afterAll(() => choose(ada, { maxSecretLifetimeDays: null }));

    test('lives no longer than that, said or not', async () => {
      const client = await addClient(ada);
      await expect(add(client, { expiresAt: ahead(91 * day) })).rejects.toMatchObject(at('expiresAt'));
      const { client: two } = await add(client, { expiresAt: ahead(89 * day) });
      expect(two.secrets.map(({ expiresAt }: { expiresAt: string }) => expiresAt)).not.toContain(null);
      await pass(90 * day);
      expect(await works(client.id, client.secret)).toBe(false);
    });
  });

  test('has no end where the account sets none', async () => {
    const client = await addClient(ada);
    expect((await rotate(client)).client.secrets).toEqual([expect.objectContaining({ expiresAt: null })]);
  });
});
