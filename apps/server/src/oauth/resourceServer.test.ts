import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealUnder } from '../kernel/seal.js';
import { applicationOf } from '../testing/application.js';
import { type ExampleApi, startExampleApi } from '../testing/exampleApi.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import { makeVisitor } from '../testing/visitor.js';
import type { MadeClient } from '../testing/world.js';
import { openKeyring } from './keys/keyring.js';

// What we tell others to do with our tokens, done by the example that we give them.
const redirectUri = 'https://app.example.com/callback';

let service: TokenService;
let moduleId: string;
let client: MadeClient;
let api: ExampleApi;

beforeAll(async () => {
  service = await startTokenService();
  const payroll = await service.makeModule('payroll', [{ name: 'payroll.read' }, { name: 'payroll.submit' }]);
  moduleId = payroll.id;
  client = await service.makeClient({ modules: [{ moduleId }] });
  api = await startExampleApi('node', service, payroll.audience);
});
afterAll(async () => {
  api.stop();
  await service.close();
});

const issue = async (who = client, scope = 'payroll.read', from = service): Promise<string> =>
  (await from.token({ grant_type: 'client_credentials', scope }, basic(who))).body.access_token;

const call = (token?: string) => api.call(token);
const invalid = { status: 401, challenge: 'Bearer error="invalid_token"' };

test('A good token opens the API, which learns whose it is', async () => {
  const { status, body } = await call(await issue());
  expect({ status, body: JSON.parse(body) }).toEqual({
    status: 200,
    body: { payslips: [], for: client.id, by: client.id },
  });
});

test('Without one the caller is asked for it, with no word of an error', async () => {
  expect(await call()).toMatchObject({ status: 401, challenge: 'Bearer' });
});

test('One without the scope is told what it lacks', async () => {
  expect(await call(await issue(client, 'payroll.submit'))).toMatchObject({
    status: 403,
    challenge: 'Bearer error="insufficient_scope"',
  });
});

test('One that was changed, or is none, opens nothing', async () => {
  const [header, , signature] = (await issue()).split('.');
  const claims = Buffer.from(JSON.stringify({ scope: 'payroll.read' })).toString('base64url');
  expect(await call(`${header}.${claims}.${signature}`)).toMatchObject(invalid);
  expect(await call('x')).toMatchObject(invalid);
});

test('One for another module opens nothing', async () => {
  const { id } = await service.makeModule('people', [{ name: 'people.read' }]);
  const other = await service.makeClient({ name: 'For another API', modules: [{ moduleId: id }] });
  expect(await call(await issue(other, 'people.read'))).toMatchObject(invalid);
});

test('One of another account opens nothing, though its module have the same audience and scope', async () => {
  const elsewhere = await service.elsewhere();
  const { id } = await elsewhere.makeModule('payroll', [{ name: 'payroll.read' }]);
  const theirs = await elsewhere.makeClient({ modules: [{ moduleId: id }] });
  expect(await call(await issue(theirs, 'payroll.read', elsewhere))).toMatchObject(invalid);
});

test('One that has expired opens nothing', async () => {
  const ring = await openKeyring({ store: service.store, seal: sealUnder(service.encryptionKey), now: service.now });
  const { kid, privateKey } = await ring.signingKey(await service.store.keys.all(), 'ES256');
  const header = { alg: 'ES256', typ: 'at+jwt', kid };
  const claims = decodeJwt(await issue());
  const until = (exp: number) => new SignJWT({ ...claims, exp }).setProtectedHeader(header).sign(privateKey);
  const now = Math.floor(Date.now() / 1000);
  expect(await call(await until(now + 60))).toMatchObject({ status: 200 });
  expect(await call(await until(now - 120))).toMatchObject(invalid);
});

test('An ID token opens nothing: it is for the application', async () => {
  const scope = 'openid payroll.read';
  const web = await service.makeClient({
    name: 'Web application',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [redirectUri],
    modules: [{ moduleId }],
  });
  const application = applicationOf(service, web, { redirectUri, scope });
  const visitor = await makeVisitor(service);
  await visitor.signIn();
  const { body } = await application.redeem(await application.codeFor(visitor));
  expect(await call(body.id_token)).toMatchObject(invalid);
  expect(await call(body.access_token)).toMatchObject({ status: 200 });
});
