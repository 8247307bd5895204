import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, tokenStatus } from '../../testing/clientCalls.js';
import { allManagement } from '../../testing/managementApp.js';
import { openRestService, type RestService } from '../../testing/restService.js';
import { clientResource } from './clientResource.js';

let service: RestService;
let call: RestService['call'];
let token: string;

beforeAll(async () => {
  service = await openRestService();
  const tool = await addClient(service.ada, { name: 'Everything', modules: await allManagement(service.ada) });
  token = await service.tokenOf(tool);
  call = (method, path, body, bearer = token, more = {}) => service.call(method, path, body, bearer, more);
});
afterAll(() => service.server.close());

const owner = { name: '', email: 'owner@example.com', phone: '' };
const basic = (name: string) => ({ name, grantTypes: ['CLIENT_CREDENTIALS'], owner });
const made = async (name: string, more: object = {}) =>
  (await call('POST', '/api/clients', { ...basic(name), ...more })).body;

describe('the life of a client over REST', () => {
  test('is made, read, changed, disabled, enabled, rotated, sent by a link and deleted', async () => {
    const first = await call('POST', '/api/clients', basic('Whole life'));
    expect(first).toMatchObject({ status: 201, body: { outcome: 'APPLIED', secret: { value: expect.any(String) } } });
    const { client, secret } = first.body;
    const path = `/api/clients/${client.id}`;
    expect(first.headers.get('location')).toBe(path);
    const read = await call('GET', path);
    expect(read.body).toEqual(client);
    expect(clientResource.shown.strict().parse(read.body)).toEqual(read.body);
    expect(read.headers.get('etag')).toBe('"1"');
    expect((await call('GET', path, undefined, token, { 'if-none-match': 'W/"1"' })).status).toBe(304);
    expect((await call('GET', path, undefined, token, { 'if-none-match': '"2"' })).status).toBe(200);

    const changed = await call('PATCH', path, { description: 'Nightly', owner: { phone: '+41 44 123 45 67' } });
    expect(changed).toMatchObject({ status: 200, body: { client: { version: 2, description: 'Nightly' } } });
    expect(changed.body.client.owner).toEqual({ ...owner, phone: '+41 44 123 45 67' });

    expect((await call('POST', `${path}/disable`)).body.client.enabled).toBe(false);
    expect(await tokenStatus(service.server, client.id, secret.value)).toBe(401);
    expect((await call('POST', `${path}/enable`, {})).body.client.enabled).toBe(true);
    const rotated = await call('POST', `${path}/secrets/rotate`, { label: 'Next' });
    expect(rotated.body.client.secrets).toMatchObject([{ id: rotated.body.secret.id, label: 'Next' }]);
    expect(JSON.stringify(rotated.body.client)).not.toContain('Hash');
    const { id, value } = rotated.body.secret;
    expect((await call('POST', `${path}/secrets/${id}/share-links`, { value })).body.link).toMatch(/share-link#/);
    expect((await call('DELETE', `${path}/secrets/${id}`)).body.client.secrets).toEqual([]);
    expect(await tokenStatus(service.server, client.id, value)).toBe(401);

    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await call('PATCH', path, { name: 'Again' })).status).toBe(404);
  });

  test('its secret is rotated in two phases: begun by a link, watched, and taken back or finished', async () => {
    await choose(service.ada, { rotationOverlap: true });
    const { client, secret } = await made('Two phases', { secret: { label: 'nightly' } });
    const path = `/api/clients/${client.id}/secrets`;
    const begin = async () => {
      const overlapUntil = new Date(service.server.now() + 60_000).toISOString();
      const { body } = await call('POST', `${path}/rotate`, { overlapUntil, secretShareLink: { hours: 1 } });
      expect({ link: body.link, secret: body.secret }).toEqual({
        link: expect.stringContaining('/share-link#'),
        secret: undefined,
      });
      const [old, fresh] = body.client.secrets;
      expect(old).toMatchObject({ id: secret.id, replacedBy: fresh.id, expiresAt: overlapUntil, endsOtherwise: null });
      return fresh;
    };
    const back = await call('POST', `${path}/${(await begin()).id}/cancel-rotation`, {});
    expect(back.body.client.secrets).toMatchObject([{ id: secret.id, replacedBy: null, expiresAt: null }]);

    const fresh = await begin();
    const { body: read } = await call('GET', `/api/clients/${client.id}`);
    expect(await tokenStatus(service.server, client.id, secret.value)).toBe(200);
    const oldIsUsed = async () => (await call('GET', `/api/clients/${client.id}`)).body.secrets[0].lastUsedAt !== null;
    await expect.poll(oldIsUsed, { timeout: 5000 }).toBe(true);
    // What is counted meanwhile is no reason to refuse what was read before.
    expect((await call('PATCH', `/api/clients/${client.id}`, read)).body).toMatchObject({ changes: [] });
    const labelled = await call('PATCH', `${path}/${fresh.id}`, { label: 'nightly, new' });
    expect(labelled.body.client.secrets[1]).toMatchObject({ label: 'nightly, new', expiresAt: null });
    const finished = await call('DELETE', `${path}/${secret.id}`);
    expect(finished.body.client.secrets).toMatchObject([{ id: fresh.id, label: 'nightly, new' }]);
  });

  test('what is read can be written back, and changes nothing', async () => {
    const module = service.management;
    const { client } = await made('Written back', { modules: [{ moduleId: module, administrator: true }] });
    const path = `/api/clients/${client.id}`;
    const again = await call('PATCH', path, client);
    expect(again).toMatchObject({ status: 200, body: { outcome: 'APPLIED', changes: [], client } });
    const other = await call('PATCH', path, { ...client, enabled: false });
    expect(other.body).toMatchObject({ status: 400, issues: [{ path: ['enabled'] }] });
    const older = await call('PATCH', path, { ...client, version: 7 });
    expect(older.body).toMatchObject({ status: 409, code: 'CONFLICT', currentVersion: 1 });
  });

  test('a patch replaces a list as a whole, and null is no value of what has one (RFC 7396)', async () => {
    const grants = [{ moduleId: service.management, administrator: true }];
    const { client } = await made('Patched', { modules: grants });
    const path = `/api/clients/${client.id}`;
    const less = await call('PATCH', path, { modules: [{ moduleId: service.management }] }, token, {
      'content-type': 'application/merge-patch+json',
    });
    expect(less.body.client.modules).toEqual([{ moduleId: service.management, administrator: false, scopes: null }]);
    for (const name of ['name', 'owner', 'grantTypes']) {
      const refused = await call('PATCH', path, { [name]: null });
      expect(refused.body).toMatchObject({ status: 400, code: 'INVALID_INPUT', issues: [{ path: [name] }] });
    }
    for (const strange of [null, [], 'x'.repeat(900_000)]) {
      const refused = await call('PATCH', path, { modules: [strange] });
      expect(refused.body).toMatchObject({ status: 400, issues: [{ path: ['modules', 0] }] });
    }
    expect((await call('PATCH', path, { nmae: 'x' })).body).toMatchObject({
      status: 400,
      issues: [{ path: ['nmae'] }],
    });
  });

  test('an older version is refused by If-Match', async () => {
    const { client } = await made('Older');
    const path = `/api/clients/${client.id}`;
    const patch = (description: string, tag: string) =>
      call('PATCH', path, { description }, token, { 'if-match': tag });
    expect((await patch('One', '"1"')).headers.get('etag')).toBe('"2"');
    expect((await patch('Two', '"1"')).body).toMatchObject({ status: 412, code: 'CONFLICT', currentVersion: 2 });
    expect((await patch('Two', 'W/"2"')).status).toBe(412);
    expect((await patch('Two', '"1", "2"')).status).toBe(200);
    const disable = await call('POST', `${path}/disable`, undefined, token, { 'if-match': '"1"' });
    expect(disable.status).toBe(412);
  });
});

test('a list has every filter of GraphQL, pages, and refuses what is no parameter', async () => {
  for (const name of ['Lone A', 'Lone B', 'Lone C']) await made(name, { environment: 'uat' });
  const first = await call('GET', '/api/clients?environment=uat&search=Lone&limit=2&orderBy=NAME_DESC');
  expect(first.body.clients.map(({ name }: { name: string }) => name)).toEqual(['Lone C', 'Lone B']);
  const rest = `/api/clients?environment=uat&search=Lone&orderBy=NAME_DESC&after=${first.body.next}`;
  expect((await call('GET', rest)).body).toMatchObject({ clients: [{ name: 'Lone A' }], next: null });
  const strange = await call('GET', '/api/clients?enviroment=uat');
  expect(strange.body).toMatchObject({ status: 400, code: 'INVALID_INPUT', issues: [{ path: ['enviroment'] }] });
  const otherCursor = await call('GET', `/api/clients?after=${first.body.next}`);
  expect(otherCursor.body).toMatchObject({ status: 400, issues: [{ path: ['after'] }] });
});

describe('Idempotency-Key', () => {
  test.each(['as it is', 'as a structured string'])('%s: a creation is done once', async (form) => {
    const key = form === 'as it is' ? randomUUID() : `"${randomUUID()}"`;
    const send = (name: string) => call('POST', '/api/clients', basic(name), token, { 'idempotency-key': key });
    const first = await send(`Once ${form}`);
    const again = await send(`Once ${form}`);
    expect({ ...again, headers: again.headers.get('location') }).toEqual({
      ...first,
      headers: first.headers.get('location'),
    });
    expect((await send('Another')).body).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    const { id } = first.body.client;
    await call('DELETE', `/api/clients/${id}`);
    expect(await send(`Once ${form}`)).toMatchObject({ status: 201, body: { client: null } });
  });

  test('a change that is sent again while it is under way is no lost race with itself', async () => {
    const { client } = await made('Hasty');
    const path = `/api/clients/${client.id}`;
    // Others in between, so that each finds the first one at another place of its way.
    for (let version = 1; version <= 10; version++) {
      const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` };
      const send = () => call('PATCH', path, { description: `${version}` }, token, headers);
      const sent = Array.from({ length: 24 }, (_, index) => (index % 3 === 0 ? send() : call('GET', path)));
      const answers = (await Promise.all(sent)).filter((_, index) => index % 3 === 0);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    }
  });

  test('a deletion that is sent again is answered again, and a short key is refused', async () => {
    const { client } = await made('Gone once');
    const headers = { 'idempotency-key': randomUUID() };
    for (const _ of [1, 2])
      expect((await call('DELETE', `/api/clients/${client.id}`, undefined, token, headers)).status).toBe(204);
    const short = await call('POST', '/api/clients', basic('Short'), token, { 'idempotency-key': '1' });
    expect(short.body).toMatchObject({ status: 400, issues: [{ path: ['Idempotency-Key'] }] });
  });
});

test('what waits is found where Location says, and a dry run tells that it would', async () => {
  await choose(service.ada, { secretsPerClient: 3 });
  const preview = await call('POST', '/api/clients?dryRun=true', basic('Preview'));
  expect(preview).toMatchObject({ status: 200, body: { outcome: 'PREVIEWED', wouldWait: false } });
  expect((await call('GET', '/api/clients?search=Preview')).body.clients).toEqual([]);
});
