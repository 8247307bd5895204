import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClient, choose, type ShownClient, tokenStatus } from '../../../testing/clientCalls.js';
import { follow, tokenIn } from '../../../testing/secretShareLinkCalls.js';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

const day = 24 * 60 * 60 * 1000;
const shown = 'client { id version secrets { id label state expiresAt endsOtherwise replacedBy } }';

let server: RunningServer;
let ada: Browser;
let ben: Browser;
let client: ShownClient;

const ahead = (milliseconds: number) => new Date(server.now() + milliseconds).toISOString();
const works = async (secret: string) => (await tokenStatus(server, client.id, secret)) === 200;
const at = (path: string) => ({ code: 'INVALID_INPUT', issues: [{ path: [path] }] });
const change = (mutation: string, { version }: { version: number }, input: object, more = shown) =>
  ada.change(mutation, { id: client.id, expectedVersion: version, ...input }, more);
const rotate = (input: object = { overlapUntil: ahead(3 * day) }) =>
  change('rotateClientSecret', client, input, `${shown} secret { id value } link`);
const update = (seen: { version: number }, secretId: string | undefined, input: object) =>
  change('updateClientSecret', seen, { secretId, ...input }, `${shown} risks { message }`);

const pass = async (milliseconds: number) => {
  server.pass(milliseconds);
  [ada, ben] = [await server.signIn('ada@example.com'), await server.signIn('ben@example.com')];
};

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  await pass(0);
  await choose(ada, { typedConfirmation: false, rotationOverlap: true, maxOverlapDays: 7 });
});
afterAll(() => server.close());
beforeEach(async () => {
  client = await addClient(ada, { secret: { label: 'nightly job', expiresAt: ahead(30 * day) } });
});

describe('a rotation that is under way', () => {
  test('is cancelled back to the old secret, with the end that it had', async () => {
    const [old] = (await ada.query(`{ client(id: "${client.id}") { secrets { expiresAt } } }`)).data.client.secrets;
    const begun = await rotate();
    expect(begun.client.secrets[0]).toMatchObject({ state: 'REPLACED', endsOtherwise: old.expiresAt });
    const secretId = begun.secret.id;
    const back = await change('cancelSecretRotation', begun.client, { secretId });
    const same = { state: 'LIVE', expiresAt: old.expiresAt, replacedBy: null, endsOtherwise: null };
    expect(back.client.secrets).toEqual([{ id: client.secrets[0]?.id, label: 'nightly job', ...same }]);
    expect(await works(begun.secret.value)).toBe(false);
    await pass(4 * day);
    expect(await works(client.secret)).toBe(true);
  });

  test('is finished by revoking the old secret, and there is no way back then', async () => {
    const { client: seen, secret } = await rotate();
    const revoked = await change('revokeClientSecret', seen, {
      secretId: client.secrets[0]?.id,
      expectedVersion: undefined,
    });
    expect(await works(client.secret)).toBe(false);
    const cancel = change('cancelSecretRotation', revoked.client, { secretId: secret.id });
    await expect(cancel).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await works(secret.value)).toBe(true);
  });

  test('is not cancelled once the overlap is over, nor by whoever saw an older state', async () => {
    const { client: seen, secret } = await rotate();
    const input = { secretId: secret.id };
    await expect(change('cancelSecretRotation', client, input)).rejects.toMatchObject({ code: 'CONFLICT' });
    const unknown = change('cancelSecretRotation', seen, { secretId: 'sec_none' });
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await pass(3 * day);
    await expect(change('cancelSecretRotation', seen, input)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('loses its new secret by a revocation, which gives nothing back', async () => {
    const { client: seen, secret } = await rotate();
    const input = { secretId: secret.id, expectedVersion: undefined };
    const { client: after } = await change('revokeClientSecret', seen, input);
    const [left] = after.secrets;
    expect(left).toMatchObject({ state: 'LIVE', replacedBy: null, expiresAt: seen.secrets[0].expiresAt });
  });

  test('gives back no more than is left where every secret was ended meanwhile', async () => {
    const { client: seen, secret } = await rotate();
    const expiresAt = ahead(5 * day);
    const clients = [{ id: client.id, expectedVersion: seen.version }];
    await ada.change('expireClientSecrets', { clients, expiresAt, confirmation: '1' }, 'outcome');
    const later = { version: seen.version + 1 };
    const back = await change('cancelSecretRotation', later, { secretId: secret.id });
    expect(back.client.secrets).toMatchObject([{ state: 'LIVE', expiresAt }]);
  });

  test('overlaps for longer or shorter, within what the account allows', async () => {
    const { client: seen } = await rotate();
    const old = seen.secrets[0].id;
    await expect(update(seen, old, { expiresAt: null })).rejects.toMatchObject(at('expiresAt'));
    await expect(update(seen, old, { expiresAt: ahead(8 * day) })).rejects.toMatchObject(at('expiresAt'));
    const expiresAt = ahead(6 * day);
    const longer = await update(seen, old, { expiresAt });
    expect(longer.client.secrets[0]).toMatchObject({ state: 'REPLACED', expiresAt });
    expect(longer.risks).toMatchObject([{ message: expect.stringContaining('could get its tokens for longer') }]);
    await update(longer.client, old, { expiresAt: ahead(day) });
    await pass(day);
    expect(await works(client.secret)).toBe(false);
  });
});

describe('a secret', () => {
  test('is given another label and another end', async () => {
    const id = client.secrets[0]?.id;
    const labelled = await update(client, id, { label: 'laptop' });
    expect(labelled.client.secrets).toMatchObject([{ label: 'laptop' }]);
    expect(labelled.risks).toEqual([]);
    const endless = await update(labelled.client, id, { expiresAt: null });
    expect(endless.client.secrets).toMatchObject([{ label: 'laptop', expiresAt: null }]);
    await expect(update(endless.client, id, { expiresAt: ahead(-1) })).rejects.toMatchObject(at('expiresAt'));
    const short = await update(endless.client, id, { expiresAt: ahead(day) });
    await pass(day);
    expect(await works(client.secret)).toBe(false);
    // What stopped never works again.
    await expect(update(short.client, id, { expiresAt: ahead(day) })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('lives no longer than its account allows, and its owner hears of a later end anew', async () => {
    const id = client.secrets[0]?.id;
    await choose(ada, { maxSecretLifetimeDays: 60 });
    for (const expiresAt of [null, ahead(61 * day)])
      await expect(update(client, id, { expiresAt })).rejects.toMatchObject(at('expiresAt'));
    await pass(29 * day);
    await server.doWhatIsDue();
    const warned = async () => (await server.store.within('acc_one').clients.byId(client.id))?.secrets[0]?.warnedDays;
    expect(await warned()).toBeGreaterThan(0);
    await update(client, id, { expiresAt: ahead(20 * day) });
    expect(await warned()).toBe(0);
    await choose(ada, { maxSecretLifetimeDays: null });
  });
});

describe('a rotation by a link', () => {
  test('tells its requester the link, which shows the secret once, and never the secret', async () => {
    const answer = await rotate({ secretShareLink: {} });
    expect(answer).toMatchObject({ secret: null, link: expect.stringContaining('/share-link#') });
    const token = tokenIn(answer.link);
    const opened = await follow(server, 'open', { token });
    expect(opened).toMatchObject({ status: 200, client: { id: client.id } });
    expect(await works(opened.value)).toBe(true);
    expect(await works(client.secret)).toBe(false);
    expect((await follow(server, 'open', { token })).status).toBe(409);
    await expect(rotate({ secretShareLink: { hours: 0 } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('shows it from its approval on for as long as was asked; a label alone is changed without one', async () => {
    await choose(ada, { multiAdmin: { on: true, scope: 'SECRETS_AND_PERMISSIONS' } });
    const labelled = { secretId: client.secrets[0]?.id, label: 'desk' };
    const ended = await change('updateClientSecret', client, { ...labelled, expiresAt: null }, 'outcome');
    expect(ended.outcome).toBe('PENDING_APPROVAL');
    const { client: seen } = await change('updateClientSecret', client, labelled);
    const input = { secretShareLink: { hours: 2 }, overlapUntil: ahead(6 * day) };
    const asked = await change('rotateClientSecret', seen, input, 'secret { value } link changeRequest { id version }');
    expect(asked.secret).toBeNull();
    const token = tokenIn(asked.link);
    await pass(2 * day);
    expect(await follow(server, 'read', { token })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const { id, version: expectedVersion } = asked.changeRequest;
    await ben.change('approveChangeRequest', { id, expectedVersion }, 'outcome');
    expect(await follow(server, 'read', { token })).toMatchObject({ status: 200, state: 'READY' });
    expect(await works(client.secret)).toBe(true);
    await pass(2 * 60 * 60 * 1000);
    expect((await follow(server, 'open', { token })).status).toBe(404);
  });
});
