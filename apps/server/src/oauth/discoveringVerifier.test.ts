import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateModule } from '../modules/commands/updateModule.js';
import { applicationOf } from '../testing/application.js';
import { type ExampleApi, missingFor, startExampleApi } from '../testing/exampleApi.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import { makeVisitor } from '../testing/visitor.js';
import type { MadeClient } from '../testing/world.js';

// They know of us what discovery says, and take tokens that are signed with what is listed there. Go comes with no package of
// ours: it is run where it is installed with go-oidc 3, in its module cache or in GOPATH.
const libraries = { 'express-oauth2-jwt-bearer': 'express', 'go-oidc 3': 'go' } as const;
const redirectUri = 'https://app.example.com/callback';

let service: TokenService;
let module: { id: string; audience: string };
let client: MadeClient;

beforeAll(async () => {
  service = await startTokenService();
  module = await service.makeModule('payroll', [{ name: 'payroll.read' }, { name: 'payroll.submit' }]);
  client = await service.makeClient({ modules: [{ moduleId: module.id }] });
});
afterAll(() => service.close());

const issue = async (who = client, scope = 'payroll.read', from = service): Promise<string> =>
  (await from.token({ grant_type: 'client_credentials', scope }, basic(who))).body.access_token;

for (const [library, example] of Object.entries(libraries)) {
  const missing = missingFor(example);
  describe.skipIf(missing)(`${library}${missing ? ` (${missing})` : ''}, which reads discovery`, () => {
    let api: ExampleApi;
    beforeAll(async () => {
      api = await startExampleApi(example, service, module.audience);
    });
    afterAll(() => api.stop());

    test('takes a token as it is by default, and as each module may have it signed', async () => {
      expect(await api.call(await issue())).toMatchObject({ status: 200 });
      for (const signingAlgorithm of ['RS256', 'EdDSA', 'ES256']) {
        const found = await service.store.within(service.accountId).modules.byId(module.id);
        await service.run(updateModule, { id: module.id, expectedVersion: found?.version, signingAlgorithm });
        const token = await issue();
        expect(decodeProtectedHeader(token).alg).toBe(signingAlgorithm);
        expect(await api.call(token), signingAlgorithm).toMatchObject({ status: 200 });
      }
    });

    test('refuses no token, an ID token, one of another account, and one without the scope', async () => {
      expect(await api.call()).toMatchObject({ status: 401, challenge: expect.not.stringContaining('error') });
      const web = await service.makeClient({
        name: `Web application for ${library}`,
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
  });
}
