import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTokenService, type TokenService } from '../../testing/tokenService.js';

let service: TokenService;
/** Every path that the server answers at, with whatever stands for a part of it. */
let paths: string[];

beforeAll(async () => {
  service = await startTokenService();
  paths = [...new Set(service.paths)].filter((path) => !path.includes('*')).map((path) => path.replace(/:\w+/g, 'x'));
  expect(paths.length).toBeGreaterThan(40);
});
afterAll(() => service.close());

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'] as const;
const json = { 'content-type': 'application/json' };

async function ask(method: string, path: string, init: RequestInit = {}) {
  const answer = await fetch(service.origin + path, { method, redirect: 'manual', ...init });
  const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
  return { path, method, type, status: answer.status, headers: answer.headers, text: await answer.text() };
}
type Told = Awaited<ReturnType<typeof ask>>;

/** Whether a person sees it, in a browser that was sent there. */
const isBeforePerson = ({ path, method }: Told) =>
  /^\/oauth\/(authorize(\/consent)?|logout(\/confirm)?)$/.test(path) && ['GET', 'POST'].includes(method);

/** That something was refused in the form of its path, and in no other. */
function expectForm(told: Told): void {
  const { path, method, status, type, text } = told;
  const where = `${method} ${path}: ${status} ${text.slice(0, 80)}`;
  if (isBeforePerson(told)) return void expect.soft(type, where).toBe('text/html');
  if (/^\/(oauth|connect)(\/|$)/.test(path)) {
    expect.soft(type, where).toBe('application/json');
    return void expect.soft(JSON.parse(text), where).toEqual({
      error: expect.stringMatching(/^[a-z_]+$/),
      error_description: expect.stringMatching(/^[\x20-\x7e]+$/),
    });
  }
  if (/^\/graphql(\/|$)/.test(path)) {
    expect.soft(type, where).toBe('application/json');
    const error = { message: expect.any(String), extensions: expect.objectContaining({ code: expect.any(String) }) };
    return void expect.soft(JSON.parse(text), where).toEqual({ errors: [error] });
  }
  expect.soft(type, where).toBe('application/problem+json');
  expect.soft(JSON.parse(text), where).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) });
}

test('every path says by which methods it is asked, of those that it does not know', async () => {
  for (const path of paths) {
    const answers = await Promise.all(methods.map((method) => ask(method, path)));
    const [others, known] = [
      answers.filter(({ status }) => status === 405),
      answers.filter((one) => one.status !== 405),
    ];
    expect.soft(known, path).not.toEqual([]);
    for (const told of others) {
      expectForm(told);
      const allow = told.headers.get('allow')?.split(', ') ?? [];
      expect.soft(allow.filter((one) => one !== 'HEAD').sort(), path).toEqual(known.map(({ method }) => method).sort());
    }
  }
});

test('every 401 names a way in, in the form of its path', async () => {
  let refused = 0;
  for (const path of paths) {
    for (const method of methods) {
      for (const headers of [json, { ...json, authorization: 'Bearer forged' }]) {
        const body = method === 'GET' ? {} : { body: '{}' };
        const told = await ask(method, path, { headers, ...body });
        if (told.status !== 401) continue;
        refused++;
        expectForm(told);
        const scheme = path.startsWith('/auth/') ? /^Cookie / : /^(Bearer|Basic) realm="Countersign"/;
        expect.soft(told.headers.get('www-authenticate'), `${method} ${path}`).toMatch(scheme);
      }
    }
  }
  expect(refused).toBeGreaterThan(20);
});

describe('a body that is not read', () => {
  const faults: [string, number, RequestInit][] = [
    ['too large', 413, { headers: json, body: JSON.stringify({ much: 'x'.repeat(1_100_000) }) }],
    ['of a type that nobody reads', 415, { headers: { 'content-type': 'image/png' }, body: 'x' }],
    [
      'plain text, which any page can have a browser send',
      415,
      { headers: { 'content-type': 'text/plain' }, body: '{}' },
    ],
    ['compressed', 415, { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync('{}') }],
    ['no JSON', 400, { headers: json, body: '{' }],
  ];
  test.each(faults)('has its status in the form of its path: %s', async (_what, status, init) => {
    let refused = 0;
    for (const path of paths) {
      const told = await ask('POST', path, init);
      // What the second is asked stands in a header; and of the third a body of which nobody signed anything is not read.
      if (told.status === 405 || path === '/oauth/userinfo' || path === '/api/leaks/github') continue;
      refused++;
      // A form is all that a browser brings there; and of whom nobody knows, GraphQL reads no body at all.
      const isUnread = path === '/graphql' && (status !== 415 || new Headers(init.headers).has('content-encoding'));
      expect.soft(told.status, path).toBe(isBeforePerson(told) ? 415 : isUnread ? 401 : status);
      expectForm(told);
    }
    expect(refused).toBeGreaterThan(30);
  });
});

describe('what is nowhere', () => {
  const roots = ['/api', '/auth', '/oauth', '/connect', '/graphql', '/.well-known'];
  const below = ['/', '/nothing', '/nothing/at/all', '/nothing.js', '//', '/%20', '/index.html'];
  const spelled = ['/%61pi/nothing', '/%61uth/nothing', '/api%2Fnothing', '/oauth/authorize/nothing', '/oauth/token/'];

  test('is a 404 of its path and never the page, whatever it is called and however it is asked for', async () => {
    const bare = roots.filter((root) => root !== '/graphql');
    for (const path of [...bare, ...spelled, ...roots.flatMap((root) => below.map((one) => root + one))]) {
      for (const method of methods) {
        const told = await ask(method, path, { headers: { accept: 'text/html' } });
        expect.soft(told.status, `${method} ${path}`).toBe(404);
        expect.soft(told.text, path).not.toContain('<html');
        expectForm({ ...told, path: decodeURIComponent(new URL(path, service.origin).pathname) });
      }
    }
  });

  test('is a 404 below every path that there is', async () => {
    for (const path of paths.filter((one) => roots.some((root) => one.startsWith(`${root}/`)))) {
      const told = await ask('GET', `${path}/nothing/below`);
      expect.soft(told.status, path).toBe(404);
      expectForm(told);
    }
  });

  test('is a 404 of its path, also by a whole address, as a request to a proxy names it', async () => {
    const { port } = new URL(service.origin);
    for (const path of roots.map((root) => `${root}/nothing`)) {
      const socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(`GET http://elsewhere.example${path}?a=b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
      expect.soft(head.split('\r\n', 1), path).toEqual(['HTTP/1.1 404 Not Found']);
      const [, type = ''] = /^content-type: ([^;\r]+)/m.exec(head) ?? [];
      expectForm({ path, method: 'GET', status: 404, headers: new Headers(), type, text: body });
    }
  });

  test.each(['/api/%zz', '/auth/%', '/oauth/%ff', '/graphql/%c0%80', '/.well-known/%'])(
    'and cannot be read is a 400 of its path: %s',
    async (path) => {
      const told = await ask('GET', path);
      expect(told.status).toBe(400);
      expectForm(told);
    },
  );
});
