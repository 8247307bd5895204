import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTokenService, type TokenService } from '../testing/tokenService.js';
import { makeVisitor, type Visitor } from '../testing/visitor.js';
import type { MadeClient } from '../testing/world.js';

// A certified library that is not ours, without anything bent for us but that the server of a test has no TLS.
const insecure = { [oauth.allowInsecureRequests]: true };
const redirectUri = 'https://app.example.com/callback';

let service: TokenService;
let web: MadeClient;
let visitor: Visitor;
let server: oauth.AuthorizationServer;

beforeAll(async () => {
  service = await startTokenService();
  const payroll = await service.makeModule('payroll', [{ name: 'payroll.read' }]);
  web = await service.makeClient({
    grantTypes: ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS'],
    redirectUris: [redirectUri],
    modules: [{ moduleId: payroll.id }],
  });
  visitor = await makeVisitor(service);
  await visitor.signIn();
});
afterAll(() => service.close());

test.each(['oidc', 'oauth2'] as const)('Discovery, as %s names the place', async (algorithm) => {
  const issuer = new URL(service.origin);
  const response = await oauth.discoveryRequest(issuer, { algorithm, ...insecure });
  server = await oauth.processDiscoveryResponse(issuer, response);
  expect(server.issuer).toBe(service.origin);
});

test('Client credentials', async () => {
  const us = { client_id: web.id };
  const proof = oauth.ClientSecretBasic(web.secret);
  const response = await oauth.clientCredentialsGrantRequest(server, us, proof, new URLSearchParams(), insecure);
  expect(await oauth.processClientCredentialsResponse(server, us, response)).toHaveProperty('access_token');
});

test('Code with PKCE, ID token, userinfo, refresh, introspection and revocation', async () => {
  const us = { client_id: web.id };
  const proof = oauth.ClientSecretPost(web.secret);
  const [verifier, nonce, state] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomNonce(),
    oauth.generateRandomState(),
  ];
  const asked = new URLSearchParams({
    client_id: web.id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile payroll.read',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    nonce,
    state,
  });
  const page = await visitor.get(`${new URL(server.authorization_endpoint ?? '').pathname}?${asked}`);
  const { location } = await visitor.submit(page, 'allow');

  const answer = oauth.validateAuthResponse(server, us, location ?? new URL('about:blank'), state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    us,
    proof,
    answer,
    redirectUri,
    verifier,
    insecure,
  );
  const options = { expectedNonce: nonce, requireIdToken: true };
  const tokens = await oauth.processAuthorizationCodeResponse(server, us, response, options);
  await oauth.validateApplicationLevelSignature(server, response, insecure);
  const subject = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? '';
  expect(subject).toBe(visitor.adminId);

  const userinfo = await oauth.userInfoRequest(server, us, tokens.access_token, insecure);
  expect(await oauth.processUserInfoResponse(server, us, subject, userinfo)).toMatchObject({
    name: expect.stringMatching(/^Visitor/),
  });

  const refreshed = await oauth.refreshTokenGrantRequest(server, us, proof, tokens.refresh_token ?? '', insecure);
  const { access_token, refresh_token = '' } = await oauth.processRefreshTokenResponse(server, us, refreshed);

  const isActive = async (token: string) => {
    const introspection = await oauth.introspectionRequest(server, us, proof, token, insecure);
    return (await oauth.processIntrospectionResponse(server, us, introspection)).active;
  };
  expect(await isActive(access_token)).toBe(true);
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, us, proof, refresh_token, insecure));
  expect(await isActive(access_token)).toBe(false);
});
