import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

const tenDays = 864_000;

/** One that allows the vendor's ten days, and one on the same database that is started again to allow an hour. */
let server: RunningServer;
let stricter: RunningServer;
let ada: Browser;
let client: ShownClient;

beforeAll(async () => {
  server = await startServer({ env: { MAX_ACCESS_TOKEN_LIFETIME: String(tenDays) } });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { maxAccessTokenLifetimeSeconds: tenDays });
  client = await addClient(ada, { accessTokenLifetime: tenDays });
  stricter = await startServer({ beside: server, env: { MAX_ACCESS_TOKEN_LIFETIME: '3600' } });
});
afterAll(async () => {
  await stricter.close();
  await server.close();
});

async function token({ url }: RunningServer) {
  const { id, secret } = client;
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${url}/oauth/token`, { method: 'POST', body });
  const { access_token, expires_in } = (await answer.json()) as { access_token: string; expires_in: number };
  const { iat = 0, exp = 0 } = decodeJwt(access_token);
  return { expires_in, lives: exp - iat };
}

test('Lifetimes › a token lives for the ten days of the vendor where operator and account allow it', async () => {
  expect(await token(server)).toEqual({ expires_in: tenDays, lives: tenDays });
  const tooLong = { maxAccessTokenLifetimeSeconds: tenDays + 1 };
  await expect(choose(ada, tooLong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect((await ada.query('{ account { maxAccessTokenLifetimeAllowed } }')).data.account).toEqual({
    maxAccessTokenLifetimeAllowed: tenDays,
  });
});

/** Asks another server on the same database, in the same session. */
const at = ({ url }: RunningServer) => ({
  async change(mutation: 'updateAccountSettings' | 'createClient', input: object) {
    const type = mutation === 'createClient' ? 'CreateClientInput' : 'UpdateAccountSettingsInput';
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { outcome } }`;
    const headers = { 'content-type': 'application/json', cookie: ada.cookie };
    const body = JSON.stringify({ query, variables: { input } });
    return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
  },
  async choose(policies: object) {
    const { data } = await ada.query('{ account { version } }');
    return this.change('updateAccountSettings', { expectedVersion: data.account.version, ...policies });
  },
});

test('Lifetimes › an operator who allows less bounds policies, clients and tokens of every account at once', async () => {
  expect(await token(stricter)).toEqual({ expires_in: 3600, lives: 3600 });
  const there = at(stricter);
  const owner = { email: 'owner@example.com' };
  const refused = {
    errors: [{ message: expect.stringContaining('1 hour'), extensions: { code: 'INVALID_INPUT' } }],
  };
  expect(await there.choose({ maxAccessTokenLifetimeSeconds: 3601 })).toMatchObject(refused);
  const asked = { name: 'Longer', grantTypes: ['CLIENT_CREDENTIALS'], owner, accessTokenLifetime: 3601 };
  expect(await there.change('createClient', asked)).toMatchObject(refused);
  // What an account chose stays until somebody changes it.
  expect(await there.choose({ maxTokensPerMinute: 20 })).toMatchObject({ data: expect.anything() });
  expect(await there.choose({ maxAccessTokenLifetimeSeconds: 3600 })).not.toHaveProperty('errors');
});

test('Lifetimes › where the operator says nothing, it is a day', async () => {
  const usual = await startServer({ beside: server });
  const there = at(usual);
  expect(await there.choose({ maxAccessTokenLifetimeSeconds: 86_401 })).toHaveProperty('errors');
  expect(await there.choose({ maxAccessTokenLifetimeSeconds: 86_400 })).not.toHaveProperty('errors');
  await usual.close();
});
