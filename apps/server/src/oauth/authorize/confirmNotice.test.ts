import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, type ShownClient } from '../../testing/clientCalls.js';
import { addManagementApp, redirectUri } from '../../testing/managementApp.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { pkce } from '../../testing/visitor.js';

let server: RunningServer;
let ada: Browser;
let app: ShownClient;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  app = await addManagementApp(ada);
});
afterAll(() => server.close());

async function question(scope: string): Promise<string> {
  const asked = {
    response_type: 'code',
    client_id: app.id,
    redirect_uri: redirectUri,
    code_challenge: pkce().challenge,
    code_challenge_method: 'S256',
    scope,
  };
  const { cookie } = ada;
  return (await fetch(`${server.url}/oauth/authorize?${new URLSearchParams(asked)}`, { headers: { cookie } })).text();
}

test('the consent page says that one confirms what an application asks for, where a second admin is asked for', async () => {
  const confirms = 'confirm it</strong>';
  expect(await question('countersign:clients')).not.toContain(confirms);
  await choose(ada, { multiAdmin: { on: true } });
  expect(await question('countersign:clients')).toContain(confirms);
  expect(await question('openid')).not.toContain(confirms);
});

test('the consent page says that the application goes on without asking, and for how long', async () => {
  for (const scope of ['openid', 'openid offline_access'])
    expect(await question(scope)).toMatch(
      /goes on for <strong>90 days<\/strong> without asking you again.*not used for 14 days/,
    );
});
