import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, shownWithSecret, tokenStatus } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';
import { claimsOf, view } from '../testing/vendorCalls.js';

let server: RunningServer;
let ada: Browser;
let objectRead: string;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { clientCredentialsRefreshToken: true, environments: ['production', 'uat.workspan.com'] });
  const profile = { name: 'Object Read', permissions: [{ object: 'Object', operations: ['READ'] }] };
  objectRead = (await ada.change('createAccessType', profile, 'accessType { id }')).accessType.id;
});
afterAll(() => server.close());

const applicationUser = (more: object = {}) =>
  addClient(ada, { name: 'Report Export API', accessTypeIds: [objectRead], ...more });

/** As the page has it: JSON, and the environment in a header where it is not production. */
async function acquire(body: object, environment?: string) {
  const headers = { 'content-type': 'application/json', ...(environment && { 'x-ws-env': environment }) };
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', headers, body: JSON.stringify(body) });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, ...((await answer.json()) as any) };
}

describe('WorkSpan › Application Users', () => {
  test('“Application User”: cannot log in through the Web UI', async () => {
    const { id, secret } = await applicationUser();
    const answer = await fetch(`${server.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${id}@example.com`, password: secret }),
    });
    expect(answer.status).toBe(401);
  });

  test('“Application User”: the id is immutable', async () => {
    const { id, version } = await applicationUser();
    const { data, errors } = await ada.query(
      'mutation($input: UpdateClientInput!) { updateClient(input: $input) { outcome } }',
      { input: { id, expectedVersion: version, newId: 'another', clientId: 'another' } },
    );
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toMatch(/not defined by type/);
    expect((await view(ada, id)).id).toBe(id);
  });

  test('“Application User”: the secret can be reset at any time, making the previous secret invalid', async () => {
    const { id, secret, version } = await applicationUser();
    const reset = { id, expectedVersion: version, confirmation: 'Report Export API' };
    const made = await ada.change('rotateClientSecret', reset, shownWithSecret);
    expect(await tokenStatus(server, id, secret)).toBe(401);
    expect(await tokenStatus(server, id, made.secret.value)).toBe(200);
  });

  test('Access Type: a predefined profile of objects and the operations Read, Write and Link on them', async () => {
    const permissions = [
      { object: 'Opportunity', operations: ['READ', 'WRITE', 'LINK'] },
      { object: 'Partner', operations: ['READ'] },
    ];
    const { accessType } = await ada.change(
      'createAccessType',
      { name: 'Object Dynamics_Read', permissions },
      'accessType { id permissions { object operations } }',
    );
    expect(accessType.permissions).toEqual(permissions);
    const { id, secret } = await applicationUser({ accessTypeIds: [objectRead, accessType.id] });
    const { access_types } = await claimsOf(server, id, secret);
    expect([...(access_types as string[])].sort()).toEqual(['Object Dynamics_Read', 'Object Read']);
  });

  test('Steps to Create “Application User”: name and security profile are enough; the secret is shown then', async () => {
    const { id, secret } = await applicationUser();
    expect(secret).toMatch(/^csk_/);
    const { data } = await ada.query('{ clients(filter: { search: "Report Export" }) { nodes { id } } }');
    expect(data.clients.nodes).toContainEqual({ id });
    expect(await view(ada, id)).toMatchObject({ id, accessTypes: [{ name: 'Object Read' }] });
  });

  test('Acquiring Access Token: id and secret as JSON give an access token and a refresh token', async () => {
    const { id, secret } = await applicationUser();
    const answer = await acquire({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    expect(answer).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3600 });
    const again = { grant_type: 'refresh_token', refresh_token: answer.refresh_token };
    const refreshed = await acquire({ ...again, client_id: id, client_secret: secret });
    expect(refreshed).toMatchObject({ status: 200, access_token: expect.stringMatching(/^eyJ/) });
  });

  test('Acquiring Access Token: x-ws-env names the environment, which must be the one that it is for', async () => {
    const { id, secret } = await applicationUser({ environment: 'uat.workspan.com' });
    const body = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
    expect(await acquire(body, 'uat.workspan.com')).toMatchObject({ status: 200 });
    expect(await acquire(body, 'production')).toMatchObject({ status: 400, error: 'invalid_request' });
  });

  test('Acquiring Access Token: the token is passed in the Authorization header to call an API', async () => {
    const { data } = await ada.query('{ modules { nodes { id builtIn } } }');
    const management = data.modules.nodes.find(({ builtIn }: { builtIn: boolean }) => builtIn).id;
    const { id, secret } = await applicationUser({ modules: [{ moduleId: management }] });
    const { access_token } = await acquire({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    const answer = await fetch(`${server.url}/api/client`, { headers: { Authorization: `Bearer ${access_token}` } });
    expect(answer.status).toBe(200);
  });
});
