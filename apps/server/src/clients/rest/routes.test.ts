import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, type ShownClient, tokenStatus } from '../../testing/clientCalls.js';
import { openRestService, type RestService, scheduleAdmin, workflowRead } from '../../testing/restService.js';

let server: RestService['server'];
let ada: RestService['ada'];
let management: RestService['management'];
let bearerToken: RestService['bearerToken'];
let tokenOf: RestService['tokenOf'];
let call: RestService['call'];

const vendorsBody = {
  name: 'My Job Scheduling Application',
  scopes: [workflowRead, scheduleAdmin],
  permissions: ['admin'],
};

beforeAll(async () => {
  ({ server, ada, management, bearerToken, tokenOf, call } = await openRestService());
});
afterAll(() => server.close());

describe('clients over REST', () => {
  test('are read, listed, rotated and deleted', async () => {
    const made = await call('POST', '/api/client', { name: 'Kept up', scopes: [workflowRead] });
    const { clientId: id } = made.body.client;
    const read = await call('GET', `/api/client/${id}`);
    expect(read.body).toEqual({ client: made.body.client });
    const list = await call('GET', '/api/client?search=Kept&limit=1');
    expect(list.body).toEqual({ clients: [made.body.client], next: null });

    const expiresAt = new Date(server.now() + 60 * 60_000).toISOString();
    const rotated = await call('POST', `/api/client/${id}/rotate`, { label: 'Next', expiresAt });
    expect(rotated.body.client.secrets).toMatchObject([{ label: 'Next', expiresAt }]);
    const other = await call('POST', `/api/client/${id}/rotate`, { id: 'another' });
    expect(other.body).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(await tokenStatus(server, id, made.body.newSecret)).toBe(401);
    expect(await tokenStatus(server, id, rotated.body.newSecret)).toBe(200);

    expect((await call('DELETE', `/api/client/${id}`)).status).toBe(204);
    expect(await tokenStatus(server, id, rotated.body.newSecret)).toBe(401);
    expect((await call('GET', `/api/client/${id}`)).body).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('are listed each as it is read alone, with its own modules, access types and secrets', async () => {
    const permissions = ['Beside', 'Above'];
    for (const name of permissions) {
      await ada.change('createAccessType', { name, permissions: [{ object: 'Invoice', operations: ['READ'] }] }, '');
    }
    const bodies = [
      { scopes: [workflowRead] },
      { scopes: [workflowRead, scheduleAdmin], permissions: ['admin', ...permissions] },
      { permissions: ['Beside'], secret: { label: 'First' } },
      {},
    ];
    const made = [];
    for (const [index, body] of bodies.entries()) {
      made.push((await call('POST', '/api/client', { name: `Listed ${index}`, ...body })).body.client);
    }
    expect((await call('GET', '/api/client?search=Listed')).body).toEqual({ clients: made, next: null });
  });

  test('are granted exactly the scopes that were named, whatever else their modules have or come to have', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'].map((name) => `fivefold.${name}`);
    const scopes = names.map((name, index) => ({ name, level: index < 3 ? 'STANDARD' : 'ADMINISTRATOR' }));
    const input = { key: 'fivefold', name: 'Fivefold', audience: 'urn:fivefold', scopes };
    const { module } = await ada.change('createModule', input, 'module { id }');
    const asked = { scopes: ['fivefold.five', 'fivefold.two'], permissions: ['admin'] };
    const { body } = await call('POST', '/api/client', { name: 'Two of five', ...asked });
    expect(body.client).toMatchObject({ scopes: ['fivefold.two', 'fivefold.five'], clientPermissions: ['admin'] });
    const more = [...scopes, { name: 'fivefold.six' }];
    await ada.change('updateModule', { id: module.id, expectedVersion: 1, scopes: more }, 'outcome');
    const token = await tokenOf({ id: body.client.clientId, secret: body.newSecret } as ShownClient);
    expect(decodeJwt(token).scope).toBe('fivefold.five fivefold.two');
    expect((await call('GET', `/api/client/${body.client.clientId}`)).body.client).toEqual(body.client);
  });

  test('are refused with each fault at its place', async () => {
    const faulty = { name: '', scopes: ['nothing.like.it'], permissions: ['Nobody'] };
    const empty = await call('POST', '/api/client', faulty);
    expect(empty.body).toMatchObject({ status: 400, code: 'INVALID_INPUT', issues: [{ path: ['name'] }] });
    const named = await call('POST', '/api/client', { ...faulty, name: 'Faulty' });
    expect(named.body.issues.map(({ path }: { path: string[] }) => path)).toEqual([
      ['scopes', 0],
      ['permissions', 0],
    ]);
    const unpermitted = await call('POST', '/api/client', { name: 'Faulty', scopes: [scheduleAdmin] });
    expect(unpermitted.body).toMatchObject({ issues: [{ path: ['scopes', 0] }] });
  });

  test('are told where they are, and changed only in a version that If-Match names', async () => {
    const made = await call('POST', '/api/client', { name: 'A version of it' });
    const location = made.headers.get('location') ?? '';
    expect(location).toBe(`/api/client/${made.body.client.clientId}`);
    const first = made.headers.get('etag');
    expect((await call('GET', location)).headers.get('etag')).toBe(first);
    const rotated = await call('POST', `${location}/rotate`, {}, bearerToken, { 'if-match': `"9", ${first}` });
    const etag = rotated.headers.get('etag') ?? '';
    expect([rotated.status, etag === first]).toEqual([200, false]);

    for (const match of [first, `W/${etag}`, `${first}, W/${etag}`, '"of-something-else"']) {
      for (const [method, path] of [
        ['DELETE', ''],
        ['POST', '/rotate'],
      ] as const) {
        const refused = await call(method, location + path, undefined, bearerToken, { 'if-match': match });
        expect(refused.body, `${method} ${match}`).toMatchObject({
          status: 412,
          code: 'CONFLICT',
          currentVersion: Number(etag.slice(1, -1)),
        });
      }
    }
    expect((await call('DELETE', location, undefined, bearerToken, { 'if-match': '*' })).status).toBe(204);
    expect((await call('DELETE', location, undefined, bearerToken, { 'if-match': etag })).status).toBe(404);
  });

  test.each([
    ['a word to look for that comes twice', 'GET', '?search=a&search=b', {}, 'search'],
    ['a limit that is no number', 'GET', '?limit=many', {}, 'limit'],
    ['a version that is no ETag', 'DELETE', '/none', { 'if-match': '1' }, 'If-Match'],
    ['an ETag that does not end', 'POST', '/none/rotate', { 'if-match': '"1", "2' }, 'If-Match'],
  ])('are neither shown nor changed by %s', async (_what, method, path, headers, field) => {
    const { body } = await call(method, `/api/client${path}`, undefined, bearerToken, headers);
    expect(body).toMatchObject({ status: 400, code: 'INVALID_INPUT', issues: [{ path: [field] }] });
  });

  test('of another account are not there', async () => {
    const ben = await server.signIn('ben@example.com');
    const foreign = await addClient(ben, { name: 'Foreign' });
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/rotate'],
    ] as const) {
      const { body } = await call(method, `/api/client/${foreign.id}${path}`, method === 'POST' ? {} : undefined);
      expect(body).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  test('are given no more than the token itself may: modules need the scope for modules', async () => {
    const narrow = await addClient(ada, { name: 'Narrow', modules: [{ moduleId: management }] });
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: narrow.id,
      client_secret: narrow.secret,
      scope: 'countersign:clients:read countersign:clients:write',
    });
    const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
    const { access_token } = (await answer.json()) as { access_token: string };
    expect((await call('POST', '/api/client', { name: 'Plain' }, access_token)).status).toBe(201);
    const refused = await call('POST', '/api/client', vendorsBody, access_token);
    expect(refused.body).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
      detail: 'This needs the scope countersign:grants:write.',
      scope: 'countersign:grants:write',
    });
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer realm="Countersign", error="insufficient_scope", scope="countersign:grants:write"',
    );
  });

  test('tell all the scopes that are missing, of a read as well, and over GraphQL', async () => {
    const auditor = await addClient(ada, { name: 'Auditor', modules: [{ moduleId: management, administrator: true }] });
    const tokenFor = async (scope: string) => {
      const form = { grant_type: 'client_credentials', client_id: auditor.id, client_secret: auditor.secret, scope };
      const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
      return ((await answer.json()) as { access_token: string }).access_token;
    };
    const auditing = await tokenFor('countersign:audit:read');
    const making = await call('POST', '/api/client', vendorsBody, auditing);
    expect(making.headers.get('www-authenticate')).toContain('scope="countersign:clients:write"');
    const query = async (token: string, text: string) =>
      (await call('POST', '/graphql', { query: text }, token)).body.errors[0];
    const grant = `createClient(input: { name: "G", grantTypes: [CLIENT_CREDENTIALS], owner: { email: "g@example.com" }, modules: [{ moduleId: "${management}", administrator: true }] }) { outcome }`;
    expect(await query(await tokenFor('countersign:clients:write'), `mutation { ${grant} }`)).toMatchObject({
      message: expect.stringMatching(/the scopes countersign:grants:write, .* and countersign:settings:write\.$/),
      extensions: { code: 'FORBIDDEN', scope: expect.stringContaining('countersign:grants:write') },
    });
    expect(
      await query(await tokenFor('countersign:admins:write'), '{ auditEntries(first: 1) { nodes { id } } }'),
    ).toMatchObject({
      message: 'This needs the scope countersign:audit:read.',
      extensions: { scope: 'countersign:audit:read' },
    });
  });
});
