import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateAccountSettings } from '../accounts/updateAccountSettings.js';
import { startTokenService, type TokenService } from '../testing/tokenService.js';

let service: TokenService;

beforeAll(async () => {
  service = await startTokenService();
  await service.run(updateAccountSettings, { expectedVersion: 1, environments: ['production', 'uat.workspan.com'] });
});
afterAll(() => service.close());

const send = async (path: string, headers: Record<string, string>, body: string) => {
  const response = await fetch(service.origin + path, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
};

// The requests of the vendors' pages, with only the host, the id and the secret exchanged.

test('WorkSpan, Acquiring Access Token: JSON at /oauth/token, and every field of its answer', async () => {
  await service.run(updateAccountSettings, { expectedVersion: 2, clientCredentialsRefreshToken: true });
  const { id, secret } = await service.makeClient({ environment: 'uat.workspan.com' });
  const answer = await send(
    '/oauth/token',
    { 'x-ws-env': 'uat.workspan.com', 'Content-Type': 'application/json' },
    `{
"grant_type": "client_credentials",
"client_id":"${id}",
"client_secret": "${secret}"
}`,
  );
  expect(answer).toEqual({
    status: 200,
    body: {
      access_token: expect.stringMatching(/^eyJ/),
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: expect.stringMatching(/^csr_/),
    },
  });
});

test('WorkSpan, Headers: a request for another environment than the client’s is refused', async () => {
  const { id, secret } = await service.makeClient();
  const body = `{"grant_type": "client_credentials", "client_id":"${id}", "client_secret": "${secret}"}`;
  const headers = { 'x-ws-env': 'uat.workspan.com', 'Content-Type': 'application/json' };
  expect(await send('/oauth/token', headers, body)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
});

test('WorkfloPlus, Use the Client to request Tokens: a form at /connect/token, and every field of its answer', async () => {
  const { id, secret } = await service.makeClient();
  // As `curl --data-urlencode` puts it together.
  const body = ['grant_type=client_credentials', `client_id=${id}`, `client_secret=${secret}`].join('&');
  const answer = await send('/connect/token', { 'Content-Type': 'application/x-www-form-urlencoded' }, body);
  expect(answer).toMatchObject({
    status: 200,
    body: { access_token: expect.stringMatching(/^eyJ/), expires_in: 3600, token_type: 'Bearer' },
  });
});
