import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateAccountSettings } from '../accounts/commands/updateAccountSettings.js';
import { applicationOf } from '../testing/application.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import { makeVisitor } from '../testing/visitor.js';
import type { MadeClient } from '../testing/world.js';

const redirectUri = 'https://app.example.com/callback';
/** What each API reads, and nothing else. */
const forms = { es: 'ES256', rs: 'RS256', ed: 'EdDSA', ask: 'OPAQUE' } as const;
type Key = keyof typeof forms;
const keys = Object.keys(forms) as Key[];
const audienceOf = (key: Key) => `https://api.example.com/${key}`;

let service: TokenService;
let mixed: MadeClient;

beforeAll(async () => {
  service = await startTokenService();
  await service.run(updateAccountSettings, { expectedVersion: 1, clientCredentialsRefreshToken: true });
  const modules = [];
  for (const key of keys) {
    const form = forms[key];
    const chosen = form === 'OPAQUE' ? { accessTokenFormat: form } : { signingAlgorithm: form };
    const scopes = [{ name: `${key}.read` }];
    modules.push(await service.makeModule(key, scopes, { ...chosen, audience: audienceOf(key) }));
  }
  const management = (await service.store.within(service.accountId).modules.all()).find(({ builtIn }) => builtIn);
  mixed = await service.makeClient({
    grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'],
    redirectUris: [redirectUri],
    modules: [...modules, management].map((module) => ({ moduleId: module?.id })),
  });
});
afterAll(() => service.close());

const ask = (more: string) => service.token(`grant_type=client_credentials&${more}`, basic(mixed));
const formOf = (token: string) => (token.split('.').length === 3 ? decodeProtectedHeader(token).alg : 'OPAQUE');
const sayWhich = {
  status: 400,
  body: {
    error: 'invalid_target',
    error_description: expect.stringMatching(
      /different token formats \(.+\): name one of them in resource, or its scopes/,
    ),
  },
};

test('Of APIs that read different tokens a request that names nothing is told what each reads, and what to ask for', async () => {
  const { status, body } = await ask('');
  expect({ status, body }).toMatchObject(sayWhich);
  for (const key of keys)
    expect(body.error_description).toContain(`${key === 'ask' ? 'opaque' : forms[key]} for ${audienceOf(key)}`);
});

test('No API is sent a token that it must refuse, whichever of them a request names, and by which name', async () => {
  const subsets = Array.from({ length: 2 ** keys.length - 1 }, (_, at) =>
    keys.filter((_key, place) => (at + 1) & (2 ** place)),
  );
  for (const named of subsets) {
    const byResource = named.map((key) => `resource=${encodeURIComponent(audienceOf(key))}`).join('&');
    const byScope = `scope=${named.map((key) => `${key}.read`).join('+')}`;
    for (const request of [byResource, byScope, `${byResource}&${byScope}`, `${byScope}+countersign:audit:read`]) {
      const { status, body } = await ask(request);
      if (named.length > 1) expect({ status, body }).toMatchObject(sayWhich);
      else expect({ request, form: formOf(body.access_token) }).toEqual({ request, form: forms[named[0] as Key] });
    }
  }
});

test('A refresh token and a code are kept for the request that says which, when one does not', async () => {
  const first = await ask(`resource=${encodeURIComponent(audienceOf('rs'))}`);
  const refresh = { grant_type: 'refresh_token', refresh_token: first.body.refresh_token };
  expect(formOf((await service.token(refresh, basic(mixed))).body.access_token)).toBe('RS256');

  const application = applicationOf(service, mixed, { redirectUri, scope: 'openid es.read rs.read' });
  const visitor = await makeVisitor(service);
  await visitor.signIn();
  const code = await application.codeFor(visitor);
  expect(await application.redeem(code)).toMatchObject(sayWhich);
  const es = await application.redeem(code, { resource: audienceOf('es') });
  expect(formOf(es.body.access_token)).toBe('ES256');
  const next = { grant_type: 'refresh_token', refresh_token: es.body.refresh_token };
  expect(await service.token(next, basic(mixed))).toMatchObject(sayWhich);
  const rs = await service.token({ ...next, resource: audienceOf('rs') }, basic(mixed));
  expect(decodeJwt(rs.body.access_token).scope).toBe('openid rs.read');
  expect(formOf(rs.body.access_token)).toBe('RS256');
});
