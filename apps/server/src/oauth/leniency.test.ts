import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import type { MadeClient } from '../testing/world.js';

// What third parties' libraries send that RFC 6749 does not have, borne without leaving out a check.

let service: TokenService;
let client: MadeClient;
let app: MadeClient;

beforeAll(async () => {
  service = await startTokenService();
  const { id: moduleId } = await service.makeModule('payroll', [{ name: 'a' }, { name: 'b' }]);
  client = await service.makeClient({ modules: [{ moduleId }] });
  app = await service.makeClient({
    type: 'PUBLIC',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: ['https://app.example.com/callback'],
  });
});
afterAll(() => service.close());

const stray = { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' };
const grant = { grant_type: 'client_credentials' };
const inBody = () => ({ client_id: client.id, client_secret: client.secret });
const invalidClient = { status: 401, body: { error: 'invalid_client' } };

describe('A token in the Authorization header, beside credentials in the body,', () => {
  test('is no second way to authenticate', async () => {
    expect(await service.token({ ...grant, ...inBody() }, stray)).toMatchObject({ status: 200 });
    const code = { grant_type: 'authorization_code', client_id: app.id, code: 'x', code_verifier: 'v'.repeat(43) };
    expect(await service.token(code, stray)).toMatchObject({ body: { error: 'invalid_grant' } });
  });

  test('proves nothing', async () => {
    expect(await service.token(grant, stray)).toMatchObject(invalidClient);
    expect(await service.token({ ...grant, client_id: client.id }, stray)).toMatchObject(invalidClient);
    expect(await service.token({ ...grant, ...inBody(), client_secret: 'csk_x' }, stray)).toMatchObject(invalidClient);
    expect(await service.token({ ...grant, ...inBody() }, basic(client))).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
  });
});

describe('HTTP Basic with an empty secret', () => {
  test('is how a public client may say who it is', async () => {
    const form = { grant_type: 'refresh_token', refresh_token: 'csr_x' };
    expect(await service.token(form, basic({ ...app, secret: '' }))).toMatchObject({
      body: { error: 'invalid_grant' },
    });
  });

  test('is wrong for any other, and a public client has no other secret', async () => {
    expect(await service.token(grant, basic({ ...client, secret: '' }))).toMatchObject(invalidClient);
    expect(await service.token(grant, basic({ ...app, secret: 'x' }))).toMatchObject(invalidClient);
    const form = { token: 'x' };
    expect(await service.post('/oauth/introspect', form, basic({ ...app, secret: '' }))).toMatchObject(invalidClient);
  });
});

test('Spaces around scopes and between them say nothing', async () => {
  const asked = async (scope: string) => (await service.token({ ...grant, scope }, basic(client))).body;
  expect(await asked(' a ')).toMatchObject({ scope: 'a' });
  expect(await asked('a  b')).toMatchObject({ scope: 'a b' });
  expect(await asked(' ')).toMatchObject({ scope: 'a b' });
  expect(await asked(' a  c ')).toMatchObject({ error: 'invalid_scope' });
});

test('The answer to a revocation is empty JSON, for those who read every answer so', async () => {
  const { status, headers, body } = await service.post('/oauth/revoke', { token: 'x' }, basic(client));
  expect({ status, body }).toEqual({ status: 200, body: {} });
  expect(headers.get('content-type')).toMatch(/^application\/json/);
});
