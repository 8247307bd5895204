import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseForTest } from '../../../testing/chooseForTest.js';
import { addClient, choose, type ShownClient, tokenStatus } from '../../../testing/clientCalls.js';
import { dead, follow, linksOf, sendSecret, tokenIn } from '../../../testing/secretShareLinkCalls.js';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

const minute = 60_000;

let server: RunningServer;
let ada: Browser;
let client: ShownClient;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  await choose(await server.signIn('ada@example.com'), { rotationOverlap: true });
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signIn('ada@example.com');
  client = await addClient(ada);
});

const send = (more?: object) => sendSecret(ada, client, more);
const secretId = () => client.secrets[0]?.id ?? '';

describe('a link dies with its secret', () => {
  const to = () => ({ id: client.id, expectedVersion: client.version, confirmation: 'Payroll' });
  test.each([
    [
      'revoked',
      () => ada.change('revokeClientSecret', { ...to(), expectedVersion: undefined, secretId: secretId() }, ''),
    ],
    ['rotated', () => ada.change('rotateClientSecret', to(), '')],
    ['deleted with its client', () => ada.change('deleteClient', to(), '')],
    [
      'taken from a client that becomes public',
      () =>
        ada.change(
          'updateClient',
          {
            id: client.id,
            expectedVersion: client.version,
            type: 'PUBLIC',
            grantTypes: ['AUTHORIZATION_CODE'],
            redirectUris: ['https://app.example.com/'],
          },
          '',
        ),
    ],
  ])('that is %s', async (_how, stop) => {
    const token = await send();
    await stop();
    expect(await follow(server, 'open', { token })).toMatchObject(dead);
    const [row] = await server.store.within('acc_one').secretShareLinks.ofClients([client.id]);
    expect(row).toMatchObject({ state: 'STOPPED', sealed: null });
  });

  test('that overlaps with its successor for a while, and then ends', async () => {
    const token = await send();
    const overlapUntil = new Date(server.now() + 60 * minute).toISOString();
    await ada.change('rotateClientSecret', { ...to(), overlapUntil }, '');
    expect(await follow(server, 'read', { token })).toMatchObject({ state: 'READY' });
    server.pass(61 * minute);
    expect(await follow(server, 'open', { token })).toMatchObject(dead);
  });

  test('and never shows one that was revoked at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      client = await addClient(ada);
      const token = await send();
      const revoke = { id: client.id, secretId: secretId(), confirmation: 'Payroll' };
      const [opened] = await Promise.all([
        follow(server, 'open', { token }),
        ada.change('revokeClientSecret', revoke, ''),
      ]);
      const [{ state }] = await linksOf(ada, client);
      expect(state).toBe(opened.status === 200 ? 'USED' : 'STOPPED');
    }
  });
});

test('where the account keeps a copy, a link is made of that, as long as it may be looked at again', async () => {
  await chooseForTest(ada, { secretVisibility: 'RECOVERABLE' });
  client = await addClient(ada);
  const token = await send({ value: undefined });
  expect(await follow(server, 'open', { token })).toMatchObject({ value: client.secret });
  await choose(ada, { secretVisibility: 'SHOWN_ONCE' });
  await expect(send({ value: undefined })).rejects.toMatchObject({ code: 'CONFLICT' });
});

describe('a secret that waits for approval', () => {
  let ben: Browser;
  beforeAll(async () => {
    ben = await server.signIn('ben@example.com');
    await choose(await server.signIn('ada@example.com'), { multiAdmin: { on: true } });
  });

  const create = { name: 'Waits', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } };
  const request = 'changeRequest { id version subject { id } } secret { id value }';

  async function ask(name: string = create.name) {
    const { changeRequest, secret } = await ada.change('createClient', { ...create, name }, request);
    const input = {
      id: changeRequest.subject.id,
      secretId: secret.id,
      value: secret.value,
      changeRequestId: changeRequest.id,
    };
    const { link } = await ada.change('createSecretShareLink', input, 'link');
    return { changeRequest, secret, token: tokenIn(link) };
  }
  const decide = (verb: string, { id, version }: { id: string; version: number }, more: object = {}) =>
    ben.change(verb, { id, expectedVersion: version, ...more }, '');

  test('has a link that shows nothing until the secret works, and then shows it', async () => {
    const { changeRequest, secret, token } = await ask();
    expect(await follow(server, 'read', { token })).toMatchObject({ state: 'WAITING' });
    expect(await follow(server, 'open', { token })).toMatchObject({
      status: 409,
      detail: expect.stringContaining('approval'),
    });
    await decide('approveChangeRequest', changeRequest);
    expect(await follow(server, 'open', { token })).toMatchObject({ value: secret.value });
    expect(await tokenStatus(server, changeRequest.subject.id, secret.value)).toBe(200);
  });

  test('has a link that is dead once the request is rejected', async () => {
    const { changeRequest, token } = await ask();
    await decide('rejectChangeRequest', changeRequest, { reason: 'No' });
    expect(await follow(server, 'open', { token })).toMatchObject(dead);
  });

  test('is shared neither for another client nor once its request is over', async () => {
    const [first, second] = [await ask(), await ask('Another')];
    const { changeRequest, secret } = first;
    const input = { secretId: secret.id, value: secret.value, changeRequestId: changeRequest.id };
    const secretShareLink = (id: string) => ada.change('createSecretShareLink', { ...input, id }, 'link');
    await expect(secretShareLink(second.changeRequest.subject.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await decide('rejectChangeRequest', changeRequest, { reason: 'No' });
    await expect(secretShareLink(changeRequest.subject.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
