import * as openid from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateAccountSettings } from '../accounts/commands/updateAccountSettings.js';
import { deleteClient } from '../clients/commands/deleteClient.js';
import { disableClient } from '../clients/commands/disableClient.js';
import { updateModule } from '../modules/commands/updateModule.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import { type MadeClient, makeWorld } from '../testing/world.js';

let service: TokenService;
let client: MadeClient;
let api: MadeClient;
let stranger: MadeClient;
let moduleId: string;
let audience: string;

beforeAll(async () => {
  service = await startTokenService();
  ({ id: moduleId, audience } = await service.makeModule('payroll', [{ name: 'a' }]));
  api = await service.makeClient({ name: 'The API itself' });
  stranger = await service.makeClient({ name: 'Somebody else', modules: [{ moduleId }] });
  client = await service.makeClient({ modules: [{ moduleId }] });
  await service.run(updateModule, { id: moduleId, expectedVersion: 1, resourceServerIds: [api.id] });
  await service.run(updateAccountSettings, { expectedVersion: 1, clientCredentialsRefreshToken: true });
});
afterAll(() => service.close());

const issue = async (who = client): Promise<{ access_token: string; refresh_token: string }> =>
  (await service.token({ grant_type: 'client_credentials' }, basic(who))).body;
const ask = async (token: string, who = api) => (await service.post('/oauth/introspect', { token }, basic(who))).body;
const revoke = (token: string, who = client, more = {}) =>
  service.post('/oauth/revoke', { token, ...more }, basic(who));
const inactive = { active: false };

test('The API that a token is for hears everything about it, through openid-client', async () => {
  const config = await openid.discovery(new URL(service.origin), api.id, api.secret, undefined, {
    execute: [openid.allowInsecureRequests],
  });
  const answer = await openid.tokenIntrospection(config, (await issue()).access_token);
  expect(answer).toMatchObject({
    active: true,
    token_type: 'Bearer',
    iss: service.origin,
    sub: client.id,
    aud: [audience],
    client_id: client.id,
    scope: 'a',
    account: service.accountId,
    environment: 'production',
    access_types: [],
  });
  expect(answer.exp).toBe((answer.iat ?? 0) + 3600);
});

test('A client hears about its own tokens, of both kinds, and nobody else does', async () => {
  const { access_token, refresh_token } = await issue();
  expect(await ask(access_token, client)).toMatchObject({ active: true, client_id: client.id });
  expect(await ask(refresh_token, client)).toMatchObject({ active: true, client_id: client.id, scope: 'a' });
  for (const token of [access_token, refresh_token]) expect(await ask(token, stranger)).toEqual(inactive);
  expect(await ask(refresh_token, api)).toEqual(inactive);
});

test('A client of another account hears nothing, though its module have the same audience', async () => {
  const other = await makeWorld('acc_other', service.store);
  const foreign = await other.makeClient();
  const { id } = await other.makeModule('payroll', [{ name: 'a' }]);
  await other.run(updateModule, { id, expectedVersion: 1, resourceServerIds: [foreign.id] });
  expect(await ask((await issue()).access_token, foreign)).toEqual(inactive);
});

test('Whoever does not prove who they are is refused', async () => {
  const { access_token: token } = await issue();
  const app = await service.makeClient({
    type: 'PUBLIC',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: ['https://app.example.com/callback'],
  });
  const refused = { status: 401, body: { error: 'invalid_client' } };
  expect(await service.post('/oauth/introspect', { token })).toMatchObject(refused);
  expect(await service.post('/oauth/introspect', { token, client_id: app.id })).toMatchObject(refused);
  expect(await service.post('/oauth/introspect', { token }, basic({ ...api, secret: 'wrong' }))).toMatchObject(refused);
});

test('A request without a token is invalid', async () => {
  for (const path of ['/oauth/introspect', '/oauth/revoke']) {
    expect(await service.post(path, {}, basic(api))).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  }
});

test.each([
  ['an access token', 'access_token', 'access_token'],
  ['an access token, with a wrong hint', 'access_token', 'refresh_token'],
  ['a refresh token', 'refresh_token', 'refresh_token'],
] as const)('After %s was revoked it is not active', async (_what, kind, hint) => {
  const tokens = await issue();
  expect(await revoke(tokens[kind], client, { token_type_hint: hint })).toMatchObject({ status: 200, body: {} });
  expect(await ask(tokens[kind], client)).toEqual(inactive);
});

test('With a refresh token go the access tokens of its family; with an access token goes nothing else', async () => {
  const first = await issue();
  await revoke(first.refresh_token);
  expect(await ask(first.access_token)).toEqual(inactive);
  const second = await issue();
  await revoke(second.access_token);
  expect(await ask(second.refresh_token, client)).toMatchObject({ active: true });
});

test('What is not a token is as good as revoked; what is another client’s cannot be', async () => {
  expect(await revoke('nonsense')).toMatchObject({ status: 200 });
  const { access_token, refresh_token } = await issue();
  for (const token of [access_token, refresh_token]) {
    expect(await revoke(token, stranger)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  }
  expect(await ask(access_token)).toMatchObject({ active: true });
});

test.each([
  [
    'signed by nobody',
    (token: string) => `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${token.split('.')[1]}.`,
  ],
  ['cut off', (token: string) => token.slice(0, -2)],
  ['padded', (token: string) => `${token}AA`],
  [
    'with another body',
    (token: string) => token.replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"x"}').toString('base64url')}.`),
  ],
  ['nothing but a dot', () => '.'],
])('A token that is %s is not active', async (_how, spoil) => {
  expect(await ask(spoil((await issue()).access_token))).toEqual(inactive);
});

test('A token is not active once its time is over', async () => {
  const { access_token, refresh_token } = await issue();
  service.pass(3601 * 1000);
  expect(await ask(access_token)).toEqual(inactive);
  expect(await ask(refresh_token, client)).toMatchObject({ active: true });
  service.pass(14 * 24 * 3600 * 1000);
  expect(await ask(refresh_token, client)).toEqual(inactive);
});

test.each([
  ['disabled', (id: string) => service.run(disableClient, { id })],
  ['deleted', (id: string) => service.run(deleteClient, { id, expectedVersion: 1, confirmation: 'Brief' })],
])('The tokens of a client that was %s are not active from then on', async (_how, stop) => {
  const brief = await service.makeClient({ name: 'Brief', modules: [{ moduleId }] });
  const { access_token } = await issue(brief);
  expect(await ask(access_token)).toMatchObject({ active: true });
  await stop(brief.id);
  expect(await ask(access_token)).toEqual(inactive);
});

test('An opaque token tells its bearer nothing, and the API everything', async () => {
  const opaque = await service.makeModule('secret', [{ name: 's' }]);
  await service.run(updateModule, {
    id: opaque.id,
    expectedVersion: 1,
    accessTokenFormat: 'OPAQUE',
    resourceServerIds: [api.id],
  });
  const holder = await service.makeClient({ modules: [{ moduleId: opaque.id }] });
  const { access_token } = await issue(holder);
  for (const part of access_token.split('.')) {
    expect(Buffer.from(part, 'base64url').toString()).not.toContain(holder.id);
  }
  expect(await ask(access_token)).toMatchObject({ active: true, client_id: holder.id, aud: [opaque.audience] });
  expect(await ask(`${access_token.slice(0, -3)}AAA`)).toEqual(inactive);
  await revoke(access_token, holder);
  expect(await ask(access_token)).toEqual(inactive);
});
