import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateModule } from '../modules/commands/updateModule.js';
import { applicationOf } from '../testing/application.js';
import { type ExampleApi, startExampleApi } from '../testing/exampleApi.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import { makeVisitor } from '../testing/visitor.js';
import type { MadeClient } from '../testing/world.js';

// express-oauth2-jwt-bearer knows of us what discovery says, and takes tokens that are signed with what is listed there.
const redirectUri = 'https://app.example.com/callback';

let service: TokenService;
let module: { id: string; audience: string };
let client: MadeClient;
let api: ExampleApi;

beforeAll(async () => {
  service = await startTokenService();
  module = await service.makeModule('payroll', [{ name: 'payroll.read' }, { name: 'payroll.submit' }]);
  client = await service.makeClient({ modules: [{ moduleId: module.id }] });
  api = await startExampleApi('express', service, module.audience);
});
afterAll(async () => {
  api.stop();
  await service.close();
});

const issue = async (who = client, scope = 'payroll.read', from = service): Promise<string> =>
  (await from.token({ grant_type: 'client_credentials', scope }, basic(who))).body.access_token;

test('A verifier that reads discovery takes a token as it is by default, and as each module may have it signed', async () => {
  expect(await api.call(await issue())).toMatchObject({ status: 200 });
  for (const signingAlgorithm of ['RS256', 'EdDSA', 'ES256']) {
    const found = await service.store.within(service.accountId).modules.byId(module.id);
    await service.run(updateModule, { id: module.id, expectedVersion: found?.version, signingAlgorithm });
    const token = await issue();
    expect(decodeProtectedHeader(token).alg).toBe(signingAlgorithm);
    expect(await api.call(token), signingAlgorithm).toMatchObject({ status: 200 });
  }
});

test('It refuses an ID token, a token of another account, and one without the scope', async () => {
  const web = await service.makeClient({
    name: 'Web application',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [redirectUri],
    modules: [{ moduleId: module.id }],
  });
  const application = applicationOf(service, web, { redirectUri, scope: 'openid payroll.read' });
  const visitor = await makeVisitor(service);
  await visitor.signIn();
  const { body } = await application.redeem(await application.codeFor(visitor));
  expect(await api.call(body.access_token)).toMatchObject({ status: 200 });
  const invalid = { status: 401, challenge: expect.stringContaining('error="invalid_token"') };
  expect(await api.call(body.id_token)).toMatchObject(invalid);

  const elsewhere = await service.elsewhere();
  const theirs = await elsewhere.makeModule('payroll', [{ name: 'payroll.read' }]);
  const foreign = await elsewhere.makeClient({ modules: [{ moduleId: theirs.id }] });
  expect(await api.call(await issue(foreign, 'payroll.read', elsewhere))).toMatchObject(invalid);

  expect(await api.call(await issue(client, 'payroll.submit'))).toMatchObject({
    status: 403,
    challenge: expect.stringContaining('error="insufficient_scope"'),
  });
});
