import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../testing/clientCalls.js';
import { openRestService, type RestService } from '../testing/restService.js';
import type { Browser, GraphqlAnswer } from '../testing/server.js';

const inside = '192.0.2.7';
const outside = '198.51.100.9';
const ranges = ['192.0.2.0/24', '2001:db8::/32'];

let service: RestService;
let ada: Browser;
let url: string;

beforeAll(async () => {
  service = await openRestService({ env: { TRUST_PROXY: '127.0.0.1' } });
  ({ ada } = service);
  ({ url } = service.server);
});
afterAll(() => service.server.close());

const basic = ({ id, secret }: Pick<ShownClient, 'id' | 'secret'>) => `Basic ${btoa(`${id}:${secret}`)}`;

async function post(path: string, form: Record<string, string>, authorization: string, from: string) {
  const headers = { authorization, 'x-forwarded-for': from };
  const answer = await fetch(url + path, { method: 'POST', body: new URLSearchParams(form), headers });
  const [status, challenge, text] = [answer.status, answer.headers.get('www-authenticate'), await answer.text()];
  return { status, challenge, body: text && JSON.parse(text) };
}
const token = (client: Pick<ShownClient, 'id' | 'secret'>, from: string) =>
  post('/oauth/token', { grant_type: 'client_credentials' }, basic(client), from);

/** What an admin is shown of where a client comes from. */
async function shown(id: string) {
  const { data } = await ada.query(
    'query($id: ID!) { client(id: $id) { version allowedIpRanges recentAddresses { network } latestRefusals { reason address } } }',
    { id },
  );
  return data.client;
}
const setRanges = async (id: string, allowedIpRanges: readonly string[], more: object = {}) => {
  const { version: expectedVersion } = await shown(id);
  return ada.change('updateClient', { id, expectedVersion, allowedIpRanges, ...more }, 'client { allowedIpRanges }');
};

/** The account's, until the test ends. */
async function chooseRanges(allowedIpRanges: readonly string[]) {
  onTestFinished(() => choose(ada, { allowedIpRanges: [] }));
  await choose(ada, { allowedIpRanges, allowShutOut: true });
}

test.each([
  ['192.0.2.7', 200],
  ['::ffff:192.0.2.7', 200],
  ['192.0.2.7:4711', 200],
  ['2001:DB8:0:0::1', 200],
  ['[2001:db8::1]:443', 200],
  ['192.0.3.1', 401],
  ['2001:db9::1', 401],
  ['::192.0.2.7', 401],
])('a client gets tokens from its ranges and nowhere else: %s', async (from, status) => {
  const client = await addClient(ada, { name: `From ${from}`, allowedIpRanges: ranges });
  expect((await token(client, from)).status).toBe(status);
});

test('who has the secret hears from elsewhere what whoever guesses at it hears, wherever a secret is shown', async () => {
  const client = await addClient(ada, { name: 'At home', allowedIpRanges: ranges });
  const { access_token: access } = (await token(client, inside)).body;
  const guess = { id: client.id, secret: 'csk_wrong' };
  for (const path of ['/oauth/token', '/oauth/introspect', '/oauth/revoke']) {
    const form = { grant_type: 'client_credentials', token: access };
    const refused = await post(path, form, basic(client), outside);
    expect(refused).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(refused).toEqual(await post(path, form, basic(guess), outside));
  }
  const introspected = await post('/oauth/introspect', { token: access }, basic(client), inside);
  expect(introspected.body.active).toBe(true);
  await expect
    .poll(async () => (await shown(client.id)).latestRefusals.map(({ reason }: { reason: string }) => reason).sort())
    .toEqual([...Array(3).fill('ADDRESS_NOT_ALLOWED'), ...Array(3).fill('WRONG_SECRET')]);
  // An API asks after the token from its own address: the ranges are those of whoever shows it.
  const api = await addClient(ada, { name: 'An API' });
  expect((await post('/oauth/introspect', { token: access }, basic(api), outside)).status).toBe(200);
});

test('a token of a tool opens neither GraphQL nor REST from elsewhere, and the page is for people', async () => {
  const modules = [{ moduleId: service.management }];
  const tool = await addClient(ada, { name: 'A tool', modules, allowedIpRanges: [inside] });
  const { access_token: access } = (await token(tool, inside)).body;
  const ask = async (bearer: string, from: string) => {
    const headers = { authorization: `Bearer ${bearer}`, 'x-forwarded-for': from, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ account { id } }' });
    const graphql = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const rest = await fetch(`${url}/api/clients`, { headers });
    return {
      statuses: [graphql.status, rest.status],
      challenges: [graphql, rest].map((answer) => answer.headers.get('www-authenticate')),
      errors: ((await graphql.json()) as GraphqlAnswer).errors?.map(({ message }) => message),
      problem: rest.status === 200 || ((await rest.json()) as { detail: string }).detail,
    };
  };
  expect((await ask(access, inside)).statuses).toEqual([200, 200]);
  const refused = await ask(access, outside);
  expect(refused.challenges[1]).toContain('error="invalid_token"');
  expect(refused).toEqual(await ask('forged', outside));
  await expect.poll(async () => (await shown(tool.id)).latestRefusals.length).toBe(2);
  // An account that lets no program in from here still lets its people in.
  await chooseRanges([outside]);
  expect((await ask(access, inside)).statuses[1]).toBe(401);
  expect((await ada.query('{ account { id } }')).errors).toBeUndefined();
});

test('somebody’s own token is a program as well: the account’s ranges hold for it', async () => {
  const { secret } = await ada.change(
    'createPersonalToken',
    { name: 'Mine', scopes: ['countersign:clients:read'] },
    'secret { value }',
  );
  const ask = async (bearer: string, from: string) => {
    const headers = { authorization: `Bearer ${bearer}`, 'x-forwarded-for': from };
    const answer = await fetch(`${url}/api/clients`, { headers });
    return { status: answer.status, detail: ((await answer.json()) as { detail?: string }).detail };
  };
  expect((await ask(secret.value, outside)).status).toBe(200);
  await chooseRanges([inside]);
  const forged = `${secret.value.slice(0, -1)}${secret.value.endsWith('a') ? 'b' : 'a'}`;
  expect(await ask(secret.value, outside)).toEqual(await ask(forged, outside));
  expect((await ask(secret.value, inside)).status).toBe(200);
});

test('recent addresses are offered, and ranges without any of them are asked for twice', async () => {
  const client = await addClient(ada, { name: 'Movable' });
  for (const from of [inside, '2001:db8:1:2:3::4', '2001:db8:1:2:3::5'])
    expect((await token(client, from)).status).toBe(200);
  const networks = async () =>
    (await shown(client.id)).recentAddresses.map(({ network }: { network: string }) => network).sort();
  await expect.poll(networks).toEqual([inside, '2001:db8:1:2::/64']);
  const message = /shut out every address of the past week: .*192\.0\.2\.7.*allowShutOut/;
  await expect(setRanges(client.id, ['203.0.113.0/24'])).rejects.toThrow(message);
  // One of them is enough, and so is the word that it is meant.
  expect((await setRanges(client.id, ['2001:db8:1::/48'])).outcome).toBe('APPLIED');
  const { client: set } = await setRanges(client.id, ['::ffff:203.0.113.0/120'], { allowShutOut: true });
  expect(set.allowedIpRanges).toEqual(['203.0.113.0/24']);
  const { version: expectedVersion } = (await ada.query('{ account { version } }')).data.account;
  const input = { expectedVersion, allowedIpRanges: ['203.0.113.0/24'] };
  await expect(ada.change('updateAccountSettings', input, '')).rejects.toThrow(message);
  service.server.pass(8 * 24 * 60 * 60 * 1000);
  ada = await service.server.signIn('ada@example.com');
  expect((await setRanges(client.id, ['203.0.113.1'])).outcome).toBe('APPLIED');
});

test.each([
  '192.0.2.1/24',
  '10.1.2.3/8',
  '192.0.2.0/33',
  '2001:db8::/129',
  'fe80::1%eth0',
  '192.0.2',
  '1',
  '',
  '192.0.2.0/24/8',
  '0300.0.0.1',
])('what is no range is refused: %s', async (range) => {
  await expect(addClient(ada, { allowedIpRanges: [range] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('more ranges are a risk that a reviewer reads, fewer are none, and both wait for a second admin', async () => {
  const { id } = await addClient(ada, { name: 'Reviewed', allowedIpRanges: ['192.0.2.0/25', '192.0.2.128/25'] });
  const preview = async (allowedIpRanges: readonly string[]) => {
    const { version: expectedVersion } = await shown(id);
    const input = { id, expectedVersion, allowedIpRanges };
    const answer = await ada.change('updateClient', input, 'risks { code message }', { dryRun: true });
    return answer.risks.map(({ message }: { message: string }) => message);
  };
  expect(await preview(['192.0.2.0/24'])).toEqual([]);
  expect(await preview(['192.0.2.0/26'])).toEqual([]);
  expect(await preview(['192.0.2.0/26', '192.0.0.0/16'])).toEqual(['It could come from more addresses: 192.0.0.0/16.']);
  expect(await preview([])).toEqual(['It could come from any address.']);
});

test('behind a proxy that nobody named, the page is told that ranges tell no program from another', async () => {
  const headers = { 'content-type': 'application/json', cookie: ada.cookie };
  const ask = async (more: object) => {
    const body = JSON.stringify({ query: '{ account { hasUntrustedProxy } }' });
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...headers, ...more }, body });
    return ((await answer.json()) as GraphqlAnswer).data.account.hasUntrustedProxy;
  };
  expect(await ask({})).toBe(false);
  expect(await ask({ 'x-forwarded-for': inside })).toBe(false);
  expect(await ask({ forwarded: 'for=192.0.2.60' })).toBe(true);
});
