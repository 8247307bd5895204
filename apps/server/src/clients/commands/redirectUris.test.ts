import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let client: ShownClient;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  client = await addClient(ada, { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['https://app.example.com/cb'] });
});
afterAll(() => server.close());

const uris = (parameter: string) => [
  'https://app.example.com/cb?tenant=7',
  `https://app.example.com/cb?tenant=7&${parameter}=x`,
];
const refused = (parameter: string) => ({
  code: 'INVALID_INPUT',
  issues: [{ path: ['redirectUris', 1], message: expect.stringContaining(`no parameter ${parameter} in its query`) }],
});

test.each([
  'code',
  'state',
  'iss',
  'error',
  'error_description',
  'error_uri',
  'access_token',
  'id_token',
  'token_type',
  'expires_in',
  'session_state',
  'response',
])('A redirect URI with %s in its query is refused where it is registered, with the reason', async (parameter) => {
  const [input, message] = [{ redirectUris: uris(parameter) }, refused(parameter)];
  await expect(addClient(ada, { ...input, grantTypes: ['AUTHORIZATION_CODE'] })).rejects.toMatchObject(message);
  const change = { id: client.id, expectedVersion: client.version, ...input };
  await expect(ada.change('updateClient', change, 'outcome')).rejects.toMatchObject(message);
});

test('Another parameter in the query of a redirect URI stays as it was written', async () => {
  const redirectUris = ['https://app.example.com/cb?tenant=7&country_code=ch'];
  const input = { id: client.id, expectedVersion: client.version, redirectUris };
  const changed = await ada.change('updateClient', input, 'client { redirectUris }');
  expect(changed.client).toEqual({ redirectUris });
});
