import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basic, startTokenService, type TokenService } from '../../testing/tokenService.js';
import type { MadeClient } from '../../testing/world.js';

// What a browser makes of these answers, e2e/signInWith.spec.ts asks one.

let service: TokenService;
let client: MadeClient;

beforeAll(async () => {
  service = await startTokenService();
  client = await service.makeClient();
});
afterAll(() => service.close());

const credentials = 'authorization, content-type';
const opened: { path: string; method: string; methods?: string; headers: string }[] = [
  { path: '/oauth/token', method: 'POST', headers: `${credentials}, x-environment, x-ws-env` },
  { path: '/connect/token', method: 'POST', headers: `${credentials}, x-environment, x-ws-env` },
  { path: '/oauth/revoke', method: 'POST', headers: credentials },
  { path: '/oauth/userinfo', method: 'GET', methods: 'GET, POST', headers: credentials },
  { path: '/.well-known/oauth-authorization-server', method: 'GET', headers: credentials },
  { path: '/.well-known/openid-configuration', method: 'GET', headers: credentials },
  { path: '/.well-known/jwks.json', method: 'GET', headers: credentials },
  { path: '/openapi.json', method: 'GET', headers: credentials },
  { path: '/schema.graphql', method: 'GET', headers: credentials },
  { path: '/api/leaks/patterns', method: 'GET', headers: credentials },
];

type Sent = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

/** Asks as a browser does for a page of another origin, and tells apart what it is told for that page. */
async function fromElsewhere(path: string, { headers = {}, ...init }: Sent) {
  const origin = { origin: 'https://app.example.com', 'sec-fetch-site': 'cross-site' };
  const answer = await fetch(new URL(path, service.origin), {
    redirect: 'manual',
    ...init,
    headers: { ...origin, ...headers },
  });
  const told = [...answer.headers].filter(([name]) => name.startsWith('access-control-'));
  return { answer, told: Object.fromEntries(told) };
}

const preflight = (path: string, method: string) =>
  fromElsewhere(path, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type,dpop,x-environment',
    },
  });

const readable = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'WWW-Authenticate, Retry-After, RateLimit, RateLimit-Policy',
};

describe.each(opened)(
  'A page of any origin, without its cookies, at $path',
  ({ path, method, methods = method, headers }) => {
    test('is told beforehand what it may send', async () => {
      const { answer, told } = await preflight(path, method);
      expect(answer.status).toBe(204);
      expect(told).toEqual({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': methods,
        'access-control-allow-headers': headers,
        'access-control-max-age': '7200',
      });
    });

    test('may read what it is answered, and brings no cookie home', async () => {
      const { answer, told } = await fromElsewhere(path, { method });
      expect(told).toEqual(readable);
      expect(answer.headers.getSetCookie()).toEqual([]);
      // The answer is the same for every origin: a cache need not tell them apart (Fetch §3.3.5).
      expect(answer.headers.get('vary') ?? '').not.toMatch(/origin/i);
    });
  },
);

describe('What a page may read of the token endpoint is', () => {
  const ask = (body: BodyInit, headers = {}) => fromElsewhere('/oauth/token', { method: 'POST', body, headers });
  const grant = new URLSearchParams({ grant_type: 'client_credentials' });

  test.each([
    ['a token', 200, () => ask(grant, basic(client))],
    ['that the request is wrong', 400, () => ask(new URLSearchParams({ grant_type: 'password' }), basic(client))],
    ['that the client is', 401, () => ask(grant, basic({ ...client, secret: 'wrong' }))],
    ['that the body is too large', 413, () => ask('x'.repeat(70_000))],
    ['that it is compressed', 415, () => ask(grant, { ...basic(client), 'content-encoding': 'gzip' })],
  ])('%s', async (_what, status, asked) => {
    const { answer, told } = await asked();
    expect({ status: answer.status, told }).toEqual({ status, told: readable });
  });
});

test('Nothing else that the server answers at tells a page of another origin anything', async () => {
  const others = service.paths.filter((path) => !opened.some((one) => one.path === path));
  expect(others).toEqual(expect.arrayContaining(['/oauth/authorize', '/oauth/introspect']));
  expect(others).toEqual(expect.arrayContaining(['/graphql', '/auth/sign-in', '/api/client', '/metrics']));
  for (const path of others) {
    const url = path.replace(/:\w+|\*/g, 'x');
    for (const method of ['GET', 'POST']) {
      expect.soft((await fromElsewhere(url, { method })).told, `${method} ${path}`).toEqual({});
      expect.soft((await preflight(url, method)).told, `before ${method} ${path}`).toEqual({});
    }
  }
});
