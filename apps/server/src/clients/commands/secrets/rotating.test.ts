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

describe('rotating', () => {
  test('stops the old secret at once', async () => {
    const client = await addClient(ada);
    const { secret } = await rotate(client);
    expect(await works(client.id, client.secret)).toBe(false);
    expect(await works(client.id, secret.value)).toBe(true);
  });

  test('may be of one among several: the others go on, and its label stays', async () => {
    const client = await addClient(ada, { secret: { label: 'nightly job' } });
    const added = await add(client, { label: 'laptop' });
    const [first] = added.client.secrets;
    const rotated = await rotate(added.client, { secretId: first.id });
    expect(await works(client.id, client.secret)).toBe(false);
    expect(await works(client.id, added.secret.value)).toBe(true);
    expect(rotated.client.secrets.map(({ label }: { label: string }) => label).sort()).toEqual([
      'laptop',
      'nightly job',
    ]);
    await expect(rotate(rotated.client, { secretId: first.id })).rejects.toMatchObject(at('secretId'));
  });

  test('gives a client its first secret after it turned from public to confidential', async () => {
    const client = await addClient(ada, {
      type: 'PUBLIC',
      grantTypes: ['AUTHORIZATION_CODE'],
      redirectUris: ['https://app.example.com/callback'],
    });
    const update = { id: client.id, expectedVersion: 1, type: 'CONFIDENTIAL', grantTypes: ['CLIENT_CREDENTIALS'] };
    const changed = await ada.change('updateClient', update, 'client { id version secrets { id } }');
    expect(changed.client.secrets).toEqual([]);
    const { secret } = await rotate(changed.client);
    expect(await works(client.id, secret.value)).toBe(true);
  });

  test('does not overlap where the account says that it stops at once', async () => {
    const client = await addClient(ada);
    await expect(rotate(client, { overlapUntil: ahead(day) })).rejects.toMatchObject(at('overlapUntil'));
  });

  describe('where secrets may overlap', () => {
    beforeAll(() => choose(ada, { rotationOverlap: true, maxOverlapDays: 7 }));
    afterAll(() => choose(ada, { rotationOverlap: false }));

    test('keeps both until the time that was chosen', async () => {
      const client = await addClient(ada);
      const until = ahead(3 * day);
      const rotated = await rotate(client, { overlapUntil: until });
      expect(rotated.client.secrets).toEqual([
        expect.objectContaining({ state: 'REPLACED', expiresAt: until, replacedBy: rotated.secret.id }),
        expect.objectContaining({ state: 'LIVE', expiresAt: null, replacedBy: null }),
      ]);
      await pass(3 * day - 60_000);
      expect(await works(client.id, client.secret)).toBe(true);
      await pass(60_000);
      expect(await works(client.id, client.secret)).toBe(false);
      expect(await works(client.id, rotated.secret.value)).toBe(true);
    });

    test('can be finished before its time', async () => {
      const client = await addClient(ada);
      const rotated = await rotate(client, { overlapUntil: ahead(3 * day) });
      await revoke(client.id, rotated.client.secrets[0].id);
      expect(await works(client.id, client.secret)).toBe(false);
      expect(await works(client.id, rotated.secret.value)).toBe(true);
    });

    test('never makes the old secret live longer than it would have', async () => {
      const expiresAt = ahead(day);
      const client = await addClient(ada, { secret: { expiresAt } });
      const { client: after } = await rotate(client, { overlapUntil: ahead(3 * day) });
      expect(after.secrets[0]).toMatchObject({ state: 'REPLACED', expiresAt });
    });

    test.each([
      ['beyond the limit', 7 * day + 60_000],
      ['in the past', -1000],
    ])('is refused at the field when it ends %s', async (_, from) => {
      const client = await addClient(ada);
      await expect(rotate(client, { overlapUntil: ahead(from) })).rejects.toMatchObject(at('overlapUntil'));
      expect(await works(client.id, client.secret)).toBe(true);
    });

    test('needs room for both', async () => {
      const client = await addClient(ada);
      const { client: two } = await add(client);
      const input = { secretId: two.secrets[0].id, overlapUntil: ahead(day) };
      await expect(rotate(two, input)).rejects.toMatchObject(at('id'));
    });
  });
});
