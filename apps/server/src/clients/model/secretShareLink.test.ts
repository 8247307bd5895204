import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { dead, follow, linksOf, sendSecret } from '../../testing/secretShareLinkCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const passphrase = 'told over the phone';

let server: RunningServer;
let ada: Browser;
let ben: Browser;
let client: ShownClient;

const signIn = async () => {
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
};

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  await server.makeAccount('acc_two', ['eve@example.com']);
  await signIn();
});
afterAll(() => server.close());
beforeEach(async () => {
  client = await addClient(ada);
});

const send = (more?: object) => sendSecret(ada, client, more);
const links = () => linksOf(ada, client);
async function audited() {
  const { data } = await ada.query(
    'query($id: String!) { auditEntries(filter: { subjectId: $id }) { nodes { action actor { kind name } address } } }',
    { id: client.id },
  );
  return data.auditEntries.nodes;
}

describe('a link to a secret', () => {
  test('shows it once, to whoever opens it, and the sender sees when and from where', async () => {
    const token = await send();
    expect(await links()).toMatchObject([{ state: 'UNUSED', openedAt: null, openedFrom: null }]);
    const opened = await follow(server, 'open', { token });
    expect(opened).toMatchObject({ status: 200, value: client.secret });
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(opened.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await links()).toMatchObject([{ state: 'USED', openedAt: expect.any(String), openedFrom: '127.0.0.1' }]);
    expect(await follow(server, 'open', { token })).toMatchObject({
      status: 409,
      detail: expect.stringContaining('was opened'),
    });
    expect(await follow(server, 'read', { token })).toMatchObject({ state: 'USED' });
    expect((await audited()).slice(0, 2)).toEqual([
      {
        action: 'openSecretShareLink',
        actor: { kind: 'recipient', name: 'Whoever holds the link' },
        address: '127.0.0.1',
      },
      { action: 'createSecretShareLink', actor: { kind: 'admin', name: 'ada' }, address: '127.0.0.1' },
    ]);
  });

  test('is not spent by what looks at links: GET, HEAD, OPTIONS, a prefetch, or asking what it is', async () => {
    const token = await send();
    for (const path of ['/share-link', '/share-link/open', '/share-link/read']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const headers = { purpose: 'prefetch', 'sec-purpose': 'prefetch' };
        await fetch(`${server.url}${path}?token=${token}`, { method, headers });
      }
    }
    const form = new URLSearchParams({ token });
    expect((await fetch(`${server.url}/share-link/open`, { method: 'POST', body: form })).status).toBe(415);
    expect(await follow(server, 'read', { token })).toMatchObject({
      state: 'READY',
      needsPassphrase: false,
      accountName: 'acc_one',
      sender: 'ada',
      clientName: client.name,
    });
    expect(await follow(server, 'open', { token })).toMatchObject({
      value: client.secret,
      client: { id: client.id, name: client.name, environment: 'production', grantTypes: ['CLIENT_CREDENTIALS'] },
    });
  });

  test('shows it to one of a hundred who open it at once', async () => {
    const token = await send();
    const answers = await Promise.all(Array.from({ length: 100 }, () => follow(server, 'open', { token })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    // As many at once from one account wait in line for so long only.
    for (const { status } of answers) expect([200, 409, 429]).toContain(status);
    expect((await audited()).filter(({ action }: { action: string }) => action === 'openSecretShareLink')).toHaveLength(
      1,
    );
  });

  test('is dead after its time, which is a day unless the sender says otherwise', async () => {
    const [usual, short] = [await send(), await send({ expiresAt: new Date(server.now() + minute).toISOString() })];
    server.pass(2 * minute);
    expect(await follow(server, 'open', { token: short })).toMatchObject(dead);
    server.pass(day - 4 * minute);
    expect(await follow(server, 'read', { token: usual })).toMatchObject({ state: 'READY' });
    server.pass(4 * minute);
    expect(await follow(server, 'read', { token: usual })).toMatchObject(dead);
    await signIn();
    expect((await links()).map(({ state }: { state: string }) => state)).toEqual(['EXPIRED', 'EXPIRED']);
    await server.doWhatIsDue();
    const kept = await server.store.within('acc_one').secretShareLinks.ofClients([client.id]);
    expect(kept.map(({ sealed }) => sealed)).toEqual([null, null]);
  });

  test.each([
    ['in the past', -1],
    ['beyond thirty days', 31 * day],
  ])('ends neither %s', async (_when, ahead) => {
    const expiresAt = new Date(server.now() + ahead).toISOString();
    await expect(send({ expiresAt })).rejects.toMatchObject({ issues: [{ path: ['expiresAt'] }] });
  });

  test('can be taken back, by whoever may manage clients, until it was opened', async () => {
    const token = await send();
    const [{ id }] = await links();
    await ben.change('revokeSecretShareLink', { id }, 'client { id }');
    expect(await follow(server, 'open', { token })).toMatchObject(dead);
    expect(await links()).toMatchObject([{ state: 'REVOKED' }]);
    await expect(ada.change('revokeSecretShareLink', { id }, 'client { id }')).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const eve = await server.signIn('eve@example.com');
    await expect(eve.change('revokeSecretShareLink', { id }, 'client { id }')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is opened or taken back, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const token = await send();
      const [{ id }] = await links();
      const [opened, recalled] = await Promise.allSettled([
        follow(server, 'open', { token }),
        ada.change('revokeSecretShareLink', { id }, 'client { id }'),
      ]);
      const isOpened = opened.status === 'fulfilled' && opened.value.status === 200;
      expect(isOpened).toBe(recalled.status === 'rejected');
    }
  });

  test('opens nothing by what is in the database', async () => {
    const token = await send({ passphrase });
    const rows = JSON.stringify(await server.store.within('acc_one').secretShareLinks.ofClients([client.id]));
    for (const told of [token, client.secret, passphrase]) expect(rows).not.toContain(told);
    const [{ tokenHash, id }] = JSON.parse(rows);
    for (const guess of [tokenHash, id, ''])
      expect((await follow(server, 'open', { token: guess, passphrase })).status).not.toBe(200);
  });

  test('wants the secret itself, and of a client that is there', async () => {
    await expect(send({ value: 'csk_wrong' })).rejects.toMatchObject({ issues: [{ path: ['value'] }] });
    await expect(send({ value: undefined })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(send({ secretId: 'sec_none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(send({ id: 'cl_none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('asks its sender for a fresh proof, like looking at a secret', async () => {
    const token = await send();
    server.pass(10 * minute);
    await expect(send()).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(await follow(server, 'open', { token })).toMatchObject({ status: 200 });
    await signIn();
  });
});

describe('a passphrase', () => {
  test('is asked for besides the link, and is as good with spaces and accents as it was typed', async () => {
    const token = await send({ passphrase: 'Tëll nobody' });
    expect(await follow(server, 'read', { token })).toMatchObject({ needsPassphrase: true });
    expect(await follow(server, 'open', { token })).toMatchObject({ status: 400, issues: [{ path: ['passphrase'] }] });
    expect(await links()).toMatchObject([{ attemptsLeft: 5 }]);
    const opened = await follow(server, 'open', { token, passphrase: 'Tëll nobody'.normalize('NFD') });
    expect(opened).toMatchObject({ value: client.secret });
  });

  test('that was wrong five times ends the link, for the right one too, however many servers it was tried at', async () => {
    const token = await send({ passphrase });
    const wrong = await follow(server, 'open', { token, passphrase: 'a guess of mine' });
    expect(wrong).toMatchObject({ status: 400, detail: 'That is not the passphrase. You can try 4 more times.' });
    const second = await startServer({ beside: server });
    const guesses = Array.from({ length: 20 }, (_, index) => ({ token, passphrase: `another guess ${index}` }));
    const answers = await Promise.all(guesses.map((guess) => follow(second, 'open', guess)));
    await second.close();
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(17);
    expect(await follow(server, 'open', { token, passphrase })).toMatchObject(dead);
    expect(await links()).toMatchObject([{ state: 'LOCKED', attemptsLeft: 0 }]);
    expect((await audited()).filter(({ action }: { action: string }) => action === 'openSecretShareLink')).toHaveLength(
      5,
    );
  });

  test('is no shorter than eight characters', async () => {
    await expect(send({ passphrase: 'short' })).rejects.toMatchObject({ issues: [{ path: ['passphrase'] }] });
  });
});
