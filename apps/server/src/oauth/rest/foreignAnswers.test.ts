import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '../../store/testing/freshDatabase.js';
import { addClient } from '../../testing/clientCalls.js';
import { watched } from '../../testing/limits.js';
import { describe as inputOf, inputWith, leavesOf } from '../../testing/routeInputs.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

// What is noted of failures is noted once they were answered, while the next question may be under way.
const reads = watched(await freshStore(), /auth\/flows\/failures\./);
const redirectUri = 'https://app.example.com/callback';
const name = 'Payroll of the first';

let server: RunningServer;
let ada: Browser;
let eve: Browser;
/** What there is in the first account. */
let there: Readonly<Record<string, string>>;

const ofNobody = (text: string): string =>
  text.includes('@')
    ? `nobody.${text}`
    : text.startsWith('http')
      ? `${text}/of-nobody`
      : `${text.slice(0, -8)}22222222`;

beforeAll(async () => {
  server = await startServer({ store: reads.store });
  await server.makeAccount('acc_first11111111', ['ada@first.example']);
  await server.makeAccount('acc_second', ['eve@second.example']);
  ada = await server.signIn('ada@first.example');
  eve = await server.signIn('eve@second.example');
  const web = await addClient(ada, { name, grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] });
  const machine = await addClient(ada, { name: 'Machine of the first' });
  const off = await addClient(ada, {
    name: 'Off',
    enabled: false,
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [redirectUri, `${redirectUri}/2`],
  });
  const { data } = await ada.query('{ viewer { id } mySecurity { sessions { id } } }');
  there = {
    web: web.id,
    machine: machine.id,
    off: off.id,
    admin: data.viewer.id,
    account: 'acc_first11111111',
    session: data.mySecurity.sessions[0].id,
    address: 'ada@first.example',
  };
});
afterAll(() => server.close());

// What is read for a mail is read once it was answered, and nobody waits for it.
const mailsAfterwards = new Set(['/auth/password-reset']);

// How long the session that asks was idle.
const besides = new Set(['sessions.record']);

/** All that somebody is answered, and what was read and counted for it. */
async function answerTo(path: string, init: RequestInit, value: string): Promise<object> {
  reads.forget();
  const answer = await fetch(server.url + path, { redirect: 'manual', ...init });
  const said = (text: string) =>
    [encodeURIComponent(value), value].reduce((left, each) => (each ? left.replaceAll(each, '·') : left), text);
  const drawn = /nonce="[^"]+"|\d{13}\.[\w-]{20,}/g;
  const body = said(await answer.text())
    .replace(drawn, 'drawn')
    .replace(/\d+( minutes?|\})/g, 'some$1');
  const read = mailsAfterwards.has(path) ? [] : reads.all().filter((each) => !besides.has(each));
  return { status: answer.status, to: said(answer.headers.get('location') ?? ''), body, read };
}

const cookies = () => ({ 'Eve, of another account': eve.cookie, nobody: '' });

describe('a client of another account is answered as one that nobody has', () => {
  const asks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'without an address': {},
    'with an address that it does not have': { redirect_uri: 'https://elsewhere.example/callback' },
    'in silence': { prompt: 'none', redirect_uri: 'https://elsewhere.example/callback' },
  };
  test.each(Object.entries(asks))('at the authorization endpoint, %s', async (_name, more) => {
    const rest = { response_type: 'code', code_challenge: 'x'.repeat(43), code_challenge_method: 'S256', ...more };
    for (const [who, cookie] of Object.entries(cookies())) {
      for (const kind of ['machine', 'off', ...(more.redirect_uri ? ['web'] : [])]) {
        const ask = (client_id: string) =>
          answerTo(
            `/oauth/authorize?${new URLSearchParams({ ...rest, client_id })}`,
            { headers: { cookie } },
            client_id,
          );
        const id = there[kind] ?? '';
        const got = await ask(id);
        expect(got, `${kind}, ${who}`).toMatchObject({ status: 400 });
        expect(got, `${kind}, ${who}`).toEqual(await ask(ofNobody(id)));
      }
    }
  });

  test('where somebody signs out', async () => {
    for (const cookie of Object.values(cookies())) {
      for (const more of [{}, { post_logout_redirect_uri: redirectUri }] as Record<string, string>[]) {
        const ask = (client_id: string) =>
          answerTo(`/oauth/logout?${new URLSearchParams({ ...more, client_id })}`, { headers: { cookie } }, client_id);
        for (const kind of ['web', 'off']) {
          const id = there[kind] ?? '';
          expect(await ask(id), `${kind} ${Object.keys(more)}`).toEqual(await ask(ofNobody(id)));
        }
      }
    }
  });

  test('and whoever knows an address of it, too, is not told its name', async () => {
    const query = { response_type: 'code', code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };
    const path = `/oauth/authorize?${new URLSearchParams({ ...query, client_id: there.web ?? '', redirect_uri: redirectUri })}`;
    const answer = JSON.stringify(await answerTo(path, { headers: { cookie: eve.cookie } }, ''));
    expect(answer).toContain('cannot act for you here');
    expect(answer).not.toContain(name);
  });

  test('but those who belong to it read what is wrong', async () => {
    const ask = (client_id: string, more: object = {}) =>
      answerTo(
        `/oauth/authorize?${new URLSearchParams({ response_type: 'code', client_id, ...more })}`,
        { headers: { cookie: ada.cookie } },
        '',
      );
    const { machine = '', off = '', web = '' } = there;
    expect(await ask(off)).toMatchObject({ body: expect.stringContaining('is disabled') });
    expect(await ask(machine)).toMatchObject({ body: expect.stringContaining('may not use the authorization code') });
    expect(await ask(web, { redirect_uri: 'https://elsewhere.example' })).toMatchObject({
      body: expect.stringContaining('is not registered for this application'),
    });
  });
});

test('every route of signing in answers of what another account has what it answers of nobody', async () => {
  const tried: string[] = [];
  for (const [route, schema] of server.inputs) {
    const [method = '', path = ''] = route.split(' ');
    if (method !== 'POST') continue;
    const said = inputOf(schema, 'input');
    for (const leaf of leavesOf(said, inputOf(schema, 'output'))) {
      if (leaf.limits.type !== 'string') continue;
      // What failed is counted, and the fifth is noted: each place is asked when the counts before are over.
      server.pass(16 * 60 * 1000);
      for (const kind of leaf.path.includes('email') ? ['address'] : ['account', 'session']) {
        for (const [who, cookie] of Object.entries(cookies())) {
          const ask = (each: string) => {
            const body = JSON.stringify(inputWith(said, leaf.path, each));
            return answerTo(path, { method, headers: { 'content-type': 'application/json', cookie }, body }, each);
          };
          const value = there[kind] ?? '';
          const where = `${route} ${leaf.path.join('.')}, ${kind}, ${who}`;
          expect.soft(await ask(value), where).toEqual(await ask(ofNobody(value)));
        }
      }
      tried.push(route);
    }
  }
  expect(new Set(tried).size).toBeGreaterThan(10);
});
