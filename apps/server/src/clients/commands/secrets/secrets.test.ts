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

  test('lives no longer than the account allows, said or not', async () => {
    await choose(ada, { maxSecretLifetimeDays: 90 });
    const client = await addClient(ada);
    await expect(add(client, { expiresAt: ahead(91 * day) })).rejects.toMatchObject(at('expiresAt'));
    const { client: two } = await add(client, { expiresAt: ahead(89 * day) });
    expect(two.secrets.map(({ expiresAt }: { expiresAt: string }) => expiresAt)).not.toContain(null);
    await pass(90 * day);
    expect(await works(client.id, client.secret)).toBe(false);
    await choose(ada, { maxSecretLifetimeDays: null });
    expect((await rotate(two)).client.secrets).toEqual([expect.objectContaining({ expiresAt: null })]);
  });
});

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
        expect.objectContaining({ state: 'ENDING', expiresAt: until, replacedBy: rotated.secret.id }),
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
      expect(after.secrets[0]).toMatchObject({ state: 'ENDING', expiresAt });
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

describe('looking at a secret again', () => {
  const reveal = (id: string, secretId: string) =>
    ada.change('revealClientSecret', { id, secretId }, 'secret { hint value }');
  const secretOf = async (id: string) => {
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { secrets { id recoverable } } }', { id });
    return data.client.secrets[0];
  };

  test('is not possible where secrets are shown once', async () => {
    const client = await addClient(ada);
    const { id, recoverable } = await secretOf(client.id);
    expect(recoverable).toBe(false);
    await expect(reveal(client.id, id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('tells the value where the account keeps it, and every look is audited without it', async () => {
    await choose(ada, { secretVisibility: 'RECOVERABLE' });
    const client = await addClient(ada);
    const { id, recoverable } = await secretOf(client.id);
    expect(recoverable).toBe(true);
    expect((await reveal(client.id, id)).secret.value).toBe(client.secret);
    expect((await reveal(client.id, id)).secret.value).toBe(client.secret);

    const { data } = await ada.query(
      'query($id: String) { auditEntries(filter: { subjectId: $id }) { nodes { action changes { before after } } } }',
      { id: client.id },
    );
    const actions = data.auditEntries.nodes.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(['revealClientSecret', 'revealClientSecret', 'createClient']);
    expect(JSON.stringify(data)).not.toContain(client.secret);
  });

  test('ends when the account goes back to showing secrets once: no copy is left', async () => {
    await choose(ada, { secretVisibility: 'RECOVERABLE' });
    const client = await addClient(ada);
    const { id } = await secretOf(client.id);
    await choose(ada, { secretVisibility: 'SHOWN_ONCE' });
    await expect(reveal(client.id, id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await choose(ada, { secretVisibility: 'RECOVERABLE' });
    await expect(reveal(client.id, id)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await works(client.id, client.secret)).toBe(true);
  });
});
