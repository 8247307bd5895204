import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oauth4webapi from 'oauth4webapi';
import * as openid from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteClient } from '../clients/commands/deleteClient.js';
import { disableClient } from '../clients/commands/disableClient.js';
import { rotateClientSecret } from '../clients/commands/secrets/rotateClientSecret.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import type { MadeClient } from '../testing/world.js';

let service: TokenService;
let payroll: { id: string; audience: string };
let people: { id: string; audience: string };
let client: MadeClient;

beforeAll(async () => {
  service = await startTokenService();
  payroll = await service.makeModule('payroll', [
    { name: 'payroll.read' },
    { name: 'payroll.admin', level: 'ADMINISTRATOR' },
  ]);
  people = await service.makeModule('people', [
    { name: 'people.read' },
    { name: 'people.admin', level: 'ADMINISTRATOR' },
  ]);
  client = await service.makeClient({
    modules: [{ moduleId: payroll.id, administrator: true }, { moduleId: people.id }],
    accessTokenLifetime: 600,
  });
});
afterAll(() => service.close());

const claimsOf = async (token: string, audience: string) => {
  const keys = createRemoteJWKSet(new URL(`${service.origin}/.well-known/jwks.json`));
  return jwtVerify(token, keys, { issuer: service.origin, audience, typ: 'at+jwt', algorithms: ['ES256'] });
};

test('openid-client, which is not ours, discovers the server and gets a token that jose verifies', async () => {
  const config = await openid.discovery(new URL(service.origin), client.id, client.secret, undefined, {
    algorithm: 'oauth2',
    execute: [openid.allowInsecureRequests],
  });
  const answer = await openid.clientCredentialsGrant(config, { scope: 'payroll.read people.read' });
  expect(answer).toMatchObject({ token_type: 'bearer', expires_in: 600, scope: 'payroll.read people.read' });

  const { payload, protectedHeader } = await claimsOf(answer.access_token, payroll.audience);
  expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) });
  expect(payload).toEqual({
    iss: service.origin,
    sub: client.id,
    aud: [payroll.audience, people.audience],
    client_id: client.id,
    scope: 'payroll.read people.read',
    iat: expect.any(Number),
    exp: (payload.iat ?? 0) + 600,
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    account: service.accountId,
    environment: 'production',
    access_types: [],
  });
});

test.each([
  ['client_secret_basic', oauth4webapi.ClientSecretBasic],
  ['client_secret_post', oauth4webapi.ClientSecretPost],
] as const)('oauth4webapi, which is not ours, authenticates by %s', async (_name, authentication) => {
  const insecure = { [oauth4webapi.allowInsecureRequests]: true };
  const issuer = new URL(service.origin);
  const discovered = await oauth4webapi.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure });
  const server = await oauth4webapi.processDiscoveryResponse(issuer, discovered);
  const us = { client_id: client.id };
  const response = await oauth4webapi.clientCredentialsGrantRequest(
    server,
    us,
    authentication(client.secret),
    new URLSearchParams(),
    insecure,
  );
  const answer = await oauth4webapi.processClientCredentialsResponse(server, us, response);
  await claimsOf(answer.access_token, payroll.audience);
});

test('Without a scope parameter the token has every scope that was granted: administrator ones only where ticked', async () => {
  const { body } = await service.token({ grant_type: 'client_credentials' }, basic(client));
  expect(body.scope).toBe('payroll.admin payroll.read people.read');
});

test('A token for the scopes of one module is for that module only', async () => {
  const { body } = await service.token({ grant_type: 'client_credentials', scope: 'people.read' }, basic(client));
  const { payload } = await claimsOf(body.access_token, people.audience);
  expect(payload.aud).toBe(people.audience);
});

test('A client that was granted nothing gets a token without a scope, for nobody but the issuer', async () => {
  const bare = await service.makeClient();
  const { body } = await service.token({ grant_type: 'client_credentials' }, basic(bare));
  expect(body).not.toHaveProperty('scope');
  const { payload } = await claimsOf(body.access_token, service.origin);
  expect(payload).not.toHaveProperty('scope');
});

test('The answer is never stored, at /oauth/token as at /connect/token, from a form as from JSON', async () => {
  const parameters = { grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret };
  const forms = [
    { 'content-type': 'application/x-www-form-urlencoded', body: new URLSearchParams(parameters).toString() },
    { 'content-type': 'application/json; charset=utf-8', body: JSON.stringify(parameters) },
  ];
  for (const path of ['/oauth/token', '/connect/token']) {
    for (const { body, ...headers } of forms) {
      const response = await fetch(service.origin + path, { method: 'POST', body, headers });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    }
  }
});

test('The request after a rotation, with the old secret, is refused; with the new one it is not', async () => {
  const { id, secret } = await service.makeClient({ name: 'Rotating' });
  const form = { grant_type: 'client_credentials' };
  const rotated = await service.run(rotateClientSecret, { id, expectedVersion: 1, confirmation: 'Rotating' });
  expect(await service.token(form, basic({ id, secret }))).toMatchObject({ status: 401 });
  expect(await service.token(form, basic({ id, secret: rotated.secret }))).toMatchObject({ status: 200 });
});

test('Unknown, wrong, disabled and deleted are one and the same refusal', async () => {
  const disabled = await service.makeClient();
  await service.run(disableClient, { id: disabled.id });
  const deleted = await service.makeClient({ name: 'Gone' });
  await service.run(deleteClient, { id: deleted.id, expectedVersion: 1, confirmation: 'Gone' });
  const refusals = await Promise.all(
    [{ id: 'nobody', secret: client.secret }, { id: client.id, secret: 'wrong' }, disabled, deleted].map((who) =>
      service.token({ grant_type: 'client_credentials' }, basic(who)),
    ),
  );
  const [first, ...others] = refusals.map(({ status, headers, body }) => ({
    status,
    body,
    challenge: headers.get('www-authenticate'),
  }));
  expect(first).toEqual({
    status: 401,
    challenge: expect.stringMatching(/^Basic realm="/),
    body: { error: 'invalid_client', error_description: expect.any(String) },
  });
  for (const other of others) expect(other).toEqual(first);
});

test('A request that names an environment is refused unless the client lives there', async () => {
  const uat = await service.makeClient({ environment: 'uat.example.com' });
  const form = { grant_type: 'client_credentials' };
  for (const header of ['x-environment', 'x-ws-env']) {
    for (const name of ['uat.example.com', 'UAT.Example.com']) {
      expect((await service.token(form, { ...basic(uat), [header]: name })).status).toBe(200);
    }
    const wrong = await service.token(form, { ...basic(client), [header]: 'uat.example.com' });
    expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  }
});
