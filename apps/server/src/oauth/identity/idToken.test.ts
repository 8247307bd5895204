import { signingAlgorithms } from '@countersign/schema';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateClient } from '../../clients/commands/updateClient.js';
import { type Application, applicationOf } from '../../testing/application.js';
import { startTokenService, type TokenService } from '../../testing/tokenService.js';
import { makeVisitor, type Visitor } from '../../testing/visitor.js';
import type { MadeClient } from '../../testing/world.js';

const redirectUri = 'https://app.example.com/callback';

let service: TokenService;
let web: MadeClient;
let application: Application;
let visitor: Visitor;
let version = 1;

beforeAll(async () => {
  service = await startTokenService();
  web = await service.makeClient({ grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] });
  application = applicationOf(service, web, { redirectUri, scope: 'openid profile email' });
  visitor = await makeVisitor(service);
  await visitor.signIn();
});
afterAll(() => service.close());

const discovery = async () => (await fetch(`${service.origin}/.well-known/openid-configuration`)).json();
const change = (more: object) => service.run(updateClient, { id: web.id, expectedVersion: version++, ...more });

/** An ID token, checked by what discovery says. */
async function idToken(scope?: string) {
  const { jwks_uri, id_token_signing_alg_values_supported: algorithms } = await discovery();
  const { body } = await application.redeem(await application.codeFor(visitor, scope ? { scope } : {}));
  return jwtVerify(body.id_token, createRemoteJWKSet(new URL(jwks_uri)), { algorithms, audience: web.id });
}

test('Discovery lists what ID tokens are signed with: RS256 first, which it is unless the client says otherwise', async () => {
  const { id_token_signing_alg_values_supported: listed } = await discovery();
  expect(listed).toEqual(['RS256', 'ES256', 'EdDSA']);
  expect(listed.toSorted()).toEqual(signingAlgorithms.toSorted());
  expect((await idToken()).protectedHeader.alg).toBe('RS256');
});

test.each(['ES256', 'EdDSA', 'RS256'])('A client that chose %s gets its ID tokens signed so', async (chosen) => {
  await change({ idTokenSignedResponseAlg: chosen });
  expect((await idToken()).protectedHeader.alg).toBe(chosen);
});

test('A client may have in its ID tokens what userinfo says of the person, as far as its scopes go', async () => {
  const name = expect.stringMatching(/^Visitor/);
  const { payload: without } = await idToken();
  expect(without).not.toHaveProperty('name');
  expect(without).not.toHaveProperty('email');
  await change({ userinfoInIdToken: true });
  expect((await idToken()).payload).toMatchObject({ name, email: visitor.email });
  const { payload: narrow } = await idToken('openid profile');
  expect(narrow).toMatchObject({ name });
  expect(narrow).not.toHaveProperty('email');
});
