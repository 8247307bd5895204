import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { sessionIdleMinutes: 30 });
});
afterAll(() => server.close());

const minute = 60_000;
const ask = async ({ cookie }: Browser, headers: Record<string, string> = {}) => {
  const body = JSON.stringify({ query: '{ viewer { id } mySecurity { sessions { isCurrent } } }' });
  const all = { 'content-type': 'application/json', cookie, ...headers };
  const { data } = await (await fetch(`${server.url}/graphql`, { method: 'POST', headers: all, body })).json();
  return data;
};

test('a session goes on for as long as its person uses it, and ends once they do not', async () => {
  for (let times = 0; times < 3; times++) {
    server.pass(29 * minute);
    expect(await ask(ada)).toMatchObject({ viewer: { id: expect.any(String) } });
  }
  const other = await server.signIn('ada@example.com');
  server.pass(29 * minute);
  expect((await ask(other)).mySecurity.sessions).toHaveLength(2);
  server.pass(minute);
  expect((await ask(other)).mySecurity.sessions).toEqual([{ isCurrent: true }]);
  expect(await ask(ada)).toBeUndefined();
  // Wherever it is shown.
  const signedOut = await fetch(`${server.url}/auth/step-up/passcode`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: ada.cookie },
    body: JSON.stringify({ code: '000000' }),
  });
  expect(signedOut.status).toBe(401);
});

test('what an open page asks by itself keeps no session from ending', async () => {
  const left = await server.signIn('ada@example.com');
  server.pass(20 * minute);
  expect(await ask(left, { 'countersign-background': '1' })).toMatchObject({ viewer: { id: expect.any(String) } });
  server.pass(10 * minute);
  expect(await ask(left)).toBeUndefined();
});
