import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../../testing/clientCalls.js';
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

async function question(scope: string, { id }: Pick<ShownClient, 'id'> = app): Promise<string> {
  const asked = {
    response_type: 'code',
    client_id: id,
    redirect_uri: redirectUri,
    code_challenge: pkce().challenge,
    code_challenge_method: 'S256',
    scope,
  };
  const { cookie } = ada;
  return (await fetch(`${server.url}/oauth/authorize?${new URLSearchParams(asked)}`, { headers: { cookie } })).text();
}

test('the consent page promises no more than can be known of a person’s rights in each API', async () => {
  const here = 'In Countersign it can never do more than you can.';
  const elsewhere = /What you may do yourself in <strong>Payroll<\/strong> is not known to Countersign/;
  expect(await question('countersign:clients:write')).toContain(here);
  expect(await question('countersign:clients:write')).not.toMatch(elsewhere);
  expect(await question('openid')).not.toMatch(/more than you can|is not known/);

  const scopes = [{ name: 'pay.read' }];
  const pay = { key: 'pay', name: 'Payroll', audience: 'urn:pay', scopes };
  const { module } = await ada.change('createModule', pay, 'module { id }');
  const desk = await addClient(ada, {
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [redirectUri],
    modules: [{ moduleId: module.id }],
  });
  const asked = await question('pay.read', desk);
  expect(asked).toMatch(elsewhere);
  expect(asked).not.toContain('more than you can');
});

test('the consent page says that one confirms what an application asks for, where a second admin is asked for', async () => {
  const confirms = 'confirm it</strong>';
  expect(await question('countersign:clients:write')).not.toContain(confirms);
  await choose(ada, { multiAdmin: { on: true } });
  expect(await question('countersign:clients:write')).toContain(confirms);
  expect(await question('openid')).not.toContain(confirms);
});

test('the consent page says that the application goes on without asking, and for how long', async () => {
  for (const scope of ['openid', 'openid offline_access'])
    expect(await question(scope)).toMatch(
      /goes on for <strong>90 days<\/strong> without asking you again.*not used for 14 days/,
    );
});
