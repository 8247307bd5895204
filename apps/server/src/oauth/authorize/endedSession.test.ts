import { afterAll, beforeAll, expect, test } from 'vitest';
import { addManagementApp, redirectUri } from '../../testing/managementApp.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';
import { consentIn, pkce } from '../../testing/visitor.js';

let server: RunningServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

test('what is allowed in the instant in which a new password ends the session, is not allowed afterwards', async () => {
  const app = await addManagementApp(ada);
  const asking = new URLSearchParams({
    response_type: 'code',
    client_id: app.id,
    redirect_uri: redirectUri,
    scope: 'countersign:clients:write',
    code_challenge: pkce().challenge,
    code_challenge_method: 'S256',
  });
  const stolen = await server.signIn('ada@example.com');
  const headers = { cookie: stolen.cookie };
  const page = await (await fetch(`${server.url}/oauth/authorize?${asking}`, { headers })).text();
  let allowed = 0;
  const { promise: first, resolve: begun } = Promise.withResolvers<void>();
  /** Again and again, until the session is over. */
  const allow = async (): Promise<void> => {
    const body = consentIn(page, 'allow');
    const init = { method: 'POST', headers, body, redirect: 'manual' as const };
    const answer = await fetch(`${server.url}/oauth/authorize/consent`, init);
    if (!answer.headers.get('location')?.startsWith(redirectUri)) return;
    allowed++;
    begun();
    return allow();
  };
  const allowing = Array.from({ length: 6 }, allow);
  await first;
  const change = fetch(`${server.url}/auth/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: ada.cookie },
    body: JSON.stringify({ current: password, password: 'seven purple elephants', endApplications: false }),
  });
  const [{ status }] = await Promise.all([change, ...allowing]);
  expect(status).toBe(200);
  expect(allowed).toBeGreaterThan(0);
  const reads = server.store.within('acc_one');
  const { items } = await reads.admins.page({ limit: 9, backwards: false });
  const consents = await Promise.all(items.map(({ id }) => reads.consents.byAdmin(id)));
  expect(consents.flat().filter(({ managesAccount }) => managesAccount)).toEqual([]);
});
