import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import cookies from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccount } from '../../accounts/commands/openAccount.js';
import { execute } from '../../execution/execute.js';
import { operator } from '../../kernel/actor.js';
import { sealUnder } from '../../kernel/seal.js';
import { logMailer } from '../../mail/logMailer.js';
import type { Store } from '../../model/ports/store.js';
import { createPublicHttp } from '../../net/publicHttp.js';
import { freshStore } from '../../store/testing/freshDatabase.js';
import { renderErrors } from '../../transport/http/errors.js';
import { rememberMethods } from '../../transport/http/methodsAt.js';
import { authErrors } from '../../transport/http/problem.js';
import { findSession } from '../flows/findSession.js';
import { hashPassword } from '../model/password.js';
import { authRoutes } from './routes.js';

const password = 'correct horse battery staple';
const email = 'ada@example.com';
const seal = sealUnder(randomBytes(32));
const mailer = logMailer(() => {}, true);

let store: Store;
let app: FastifyInstance;
let url: string;

const deskAt = (publicUrl: string) => ({
  store,
  seal,
  now: Date.now,
  publicUrl,
  mailer,
  publicHttp: createPublicHttp({ PUBLIC_URL: publicUrl }),
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const cookieOf = (answer: Response) =>
  answer.headers.getSetCookie().find((cookie) => /^(__Host-)?countersign=/.test(cookie)) ?? '';
const tokenIn = (cookie: string) => /^[^=]+=([^;]*)/.exec(cookie)?.[1];

beforeAll(async () => {
  store = await freshStore();
  const admins = [{ email, name: 'Ada', passwordHash: await hashPassword(password) }];
  const context = { store, seal, actor: operator, accountId: 'acc_1', address: '', now: Date.now };
  await execute(openAccount, { id: 'acc_1', name: 'Analytical Engines', admins }, context);
  app = Fastify();
  app.decorate('publicUrl', 'http://localhost:4000');
  renderErrors(app, [authErrors], rememberMethods(app));
  await app.register(cookies);
  await app.register(authRoutes(deskAt('http://localhost:4000')));
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await app.close();
  await store.close();
});

describe('sign-in', () => {
  test('the right password gives a cookie that stands for the admin, out of reach of scripts', async () => {
    const answer = await post('/auth/sign-in', { email: ' Ada@Example.com ', password });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ next: 'DONE' });
    expect(cookieOf(answer)).toMatch(/^countersign=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const signedIn = await findSession(store, { cookie: tokenIn(cookieOf(answer)) }, Date.now());
    expect(signedIn?.person.email).toBe(email);
  });

  test('a wrong password and an unknown address are refused in the same words', async () => {
    const wrong = await post('/auth/sign-in', { email, password: 'wrong' });
    const unknown = await post('/auth/sign-in', { email: 'nobody@example.com', password });
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    const refusal = await wrong.json();
    expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', detail: 'The email address or the password is wrong.' });
    expect(await unknown.json()).toEqual(refusal);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  test('a missing password is named as such', async () => {
    const answer = await post('/auth/sign-in', { email, password: '' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['password'] }] });
  });

  test('behind https the cookie is held to this host and to https', async () => {
    const behind = Fastify();
    await behind.register(cookies);
    await behind.register(authRoutes(deskAt('https://clients.example.com')));
    await behind.listen({ port: 0, host: '127.0.0.1' });
    const { port } = behind.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(cookieOf(answer)).toMatch(/^__Host-countersign=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    await behind.close();
  });
});

describe('sign-out', () => {
  test('a copy of the cookie is dead afterwards', async () => {
    const value = tokenIn(cookieOf(await post('/auth/sign-in', { email, password })));
    expect(await findSession(store, { cookie: value }, Date.now())).toBeDefined();
    const answer = await post('/auth/sign-out', {}, { cookie: `countersign=${value}` });
    expect(answer.status).toBe(200);
    expect(tokenIn(cookieOf(answer))).toBe('');
    expect(await findSession(store, { cookie: value }, Date.now())).toBeUndefined();
  });

  test('without a session it is already done', async () => {
    expect((await post('/auth/sign-out', {}, { cookie: 'countersign=forged' })).status).toBe(200);
  });
});

describe('a page of another site', () => {
  test.each([
    ['by its origin', { origin: 'https://evil.example' }],
    ['by what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['by a plain form', { 'content-type': 'text/plain' }, 415, 'INVALID_INPUT'],
  ])('is refused %s', async (_how, headers, status = 403, code = 'FORBIDDEN') => {
    const answer = await post('/auth/sign-in', { email, password }, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('our own page is let through', async () => {
    const headers = { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' };
    expect((await post('/auth/sign-in', { email, password }, headers)).status).toBe(200);
  });
});
