import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import type { MadeClient } from '../testing/world.js';
import { grants } from './grants/grants.js';

let service: TokenService;
let client: MadeClient;

beforeAll(async () => {
  service = await startTokenService();
  const { id: moduleId } = await service.makeModule('payroll', [{ name: 'a' }, { name: 'b', level: 'ADMINISTRATOR' }]);
  client = await service.makeClient({ modules: [{ moduleId }] });
});
afterAll(() => service.close());

const form = (text: string) => ({ type: 'application/x-www-form-urlencoded', text });
const json = (text: string) => ({ type: 'application/json', text });

async function send(
  { type, text }: { type?: string; text: string | Buffer },
  headers: Record<string, string>,
  query = '',
) {
  const body = typeof text === 'string' ? text.replaceAll('$ID', client.id).replaceAll('$SECRET', client.secret) : text;
  const response = await fetch(`${service.origin}/oauth/token${query.replaceAll('$SECRET', client.secret)}`, {
    method: 'POST',
    body: Buffer.from(body),
    headers: { ...(type !== undefined && { 'content-type': type }), ...headers },
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const good = 'grant_type=client_credentials';
const post = 'client_id=$ID&client_secret=$SECRET';

describe('With good credentials, a request is refused', () => {
  test.each([
    ['without a grant type', form('scope=a'), 'invalid_request'],
    ['with an empty grant type, which counts as none', form('grant_type='), 'invalid_request'],
    ['with a grant type that there is not', form('grant_type=password'), 'unsupported_grant_type'],
    ['with a repeated parameter', form(`${good}&${good}`), 'invalid_request'],
    [
      'with a repeated parameter, once percent-encoded',
      form(`${good}&%67rant_type=client_credentials`),
      'invalid_request',
    ],
    ['with a repeated parameter that is unknown', form(`${good}&x=1&x=2`), 'invalid_request'],
    [
      'with a repeated key of JSON',
      json('{"grant_type":"password","grant_type":"client_credentials"}'),
      'invalid_request',
    ],
    ['with a repeated key of JSON, once escaped', json('{"scope":"a","\\u0073cope":"b"}'), 'invalid_request'],
    ['with two ways to authenticate at once', form(`${good}&${post}`), 'invalid_request'],
    ['with a second secret and no id', form(`${good}&client_secret=$SECRET`), 'invalid_request'],
    ['naming two clients', form(`${good}&client_id=somebody-else`), 'invalid_request'],
    ['for a scope that there is not', form(`${good}&scope=c`), 'invalid_scope'],
    ['for a scope of a level that was not granted', form(`${good}&scope=a+b`), 'invalid_scope'],
    ['for a scope in characters that RFC 6749 §3.3 does not allow', form(`${good}&scope=a%22`), 'invalid_scope'],
    ['for scopes with a tab between them', form(`${good}&scope=a%09a`), 'invalid_scope'],
    ['in another content type', { type: 'text/plain', text: good }, 'invalid_request', 415],
    ['in multipart', { type: 'multipart/form-data; boundary=x', text: '--x--' }, 'invalid_request', 415],
    ['without a content type', { text: good }, 'invalid_request', 415],
    ['in broken JSON', json('{"grant_type"'), 'invalid_request'],
    ['in JSON that is no object', json('["client_credentials"]'), 'invalid_request'],
    ['in JSON with a number', json('{"grant_type":7}'), 'invalid_request'],
    ['in JSON with an object', json('{"grant_type":"client_credentials","scope":{"a":1}}'), 'invalid_request'],
    ['in bytes that are not UTF-8', { ...form(''), text: Buffer.from([0x67, 0xff, 0xfe]) }, 'invalid_request'],
    ['with no body', form(''), 'invalid_request'],
  ])('%s', async (_case, body, error, status = 400) => {
    const answer = await send(body, basic(client));
    expect(answer).toMatchObject({ status, body: { error } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(Object.keys(answer.body)).toEqual(['error', 'error_description']);
    // RFC 6749 §5.2
    expect(answer.body.error_description).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
    expect(JSON.stringify(answer.body)).not.toContain(client.secret);
  });

  test.each([
    '?client_secret=$SECRET',
    '?client_id=x',
    '?grant_type=client_credentials',
    '?a=1&scope=a',
    '?resource=urn:a',
    '?client_assertion=a',
    '?client_assertion_type=a',
    '?token=a',
    '?token_type_hint=a',
    '?access_token=a',
    ...grants.flatMap(({ parameters }) => Object.keys(parameters.shape).map((name) => `?${name}=a`)),
  ])('with parameters in the URL: %s', async (query) => {
    expect(await send(form(good), basic(client), query)).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
  });
});

test('What is unknown is ignored, in the body as in the URL (RFC 6749 §3.2)', async () => {
  expect(await send(form(`${good}&audience=x&login_hint=y`), basic(client), '?tracking=1')).toMatchObject({
    status: 200,
  });
  expect(await send(json('{"grant_type":"client_credentials","extra":"x","none":null}'), basic(client))).toMatchObject({
    status: 200,
  });
});

describe('Without good credentials the answer is invalid_client, 401', () => {
  test.each([
    ['nothing at all', {}, good],
    ['only an id', {}, `${good}&client_id=$ID`],
    ['a wrong secret in the body', {}, `${good}&client_id=$ID&client_secret=wrong`],
    ['a secret that is right but for its last character', {}, `${good}&client_id=$ID&client_secret=$SECRETx`],
    ['a bearer token', { authorization: 'Bearer abc' }, good],
    ['Basic with nothing', { authorization: 'Basic' }, good],
    ['Basic without a colon', { authorization: `Basic ${Buffer.from('abc').toString('base64')}` }, good],
    ['Basic that is not base64', { authorization: 'Basic !!!' }, good],
    [
      'Basic with a broken percent sequence',
      { authorization: `Basic ${Buffer.from('%zz:%').toString('base64')}` },
      good,
    ],
  ])('%s', async (_case, headers, text) => {
    const answer = await send(form(text), headers as Record<string, string>);
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['in the body', {}, `${good}&client_id=%00&client_secret=x`],
    ['in the Authorization header', { authorization: `Basic ${Buffer.from('a\0b:x').toString('base64')}` }, good],
  ])(
    'an id with a NUL, which one database takes for unknown and the other for no text: %s',
    async (_where, headers, text) => {
      const { status, body } = await send(form(text), headers as Record<string, string>);
      expect([
        [401, 'invalid_client'],
        [400, 'invalid_request'],
      ]).toContainEqual([status, body.error]);
    },
  );

  test('a secret that shares only its first 72 bytes, where bcrypt would stop reading', async () => {
    const padded = { ...client, secret: `${client.secret}${'x'.repeat(72)}` };
    expect(await service.token({ grant_type: 'client_credentials' }, basic(padded))).toMatchObject({ status: 401 });
  });
});

test('A client without the grant type may not use it', async () => {
  const web = await service.makeClient({
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: ['https://app.example.com/callback'],
  });
  expect(await service.token({ grant_type: 'client_credentials' }, basic(web))).toMatchObject({
    status: 400,
    body: { error: 'unauthorized_client' },
  });
});

test('A public client, which has no secret, gets nothing for its id', async () => {
  const app = await service.makeClient({
    type: 'PUBLIC',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: ['https://app.example.com/callback'],
  });
  expect(await service.token({ grant_type: 'client_credentials', client_id: app.id })).toMatchObject({
    status: 400,
    body: { error: 'unauthorized_client' },
  });
});

test.each(['GET', 'PUT', 'DELETE'])('%s is not how one asks for a token', async (method) => {
  const response = await fetch(`${service.origin}/oauth/token`, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
  expect(await response.json()).toMatchObject({ error: 'invalid_request' });
});

test.each([
  ['announced', { 'content-length': String(10 * 1024 * 1024) }],
  ['in chunks', { 'transfer-encoding': 'chunked' }],
])('A body of 10 MB, %s, is refused before it is read', async (_case, headers) => {
  const answer = await new Promise<{ status: number | undefined; text: string }>((done, failed) => {
    const sending = request(`${service.origin}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    sending.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => done({ status: response.statusCode, text }));
    });
    sending.on('error', failed);
    sending.end(`grant_type=${'x'.repeat(10 * 1024 * 1024 - 11)}`);
  });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text)).toMatchObject({ error: 'invalid_request' });
});
