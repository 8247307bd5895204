import { randomUUID } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { allManagement, queryWith } from '../../testing/managementApp.js';
import { sendSecret } from '../../testing/secretShareLinkCalls.js';
import { password, type RunningServer, startServer } from '../../testing/server.js';
import { sqliteTables } from '../sqlite/schema.js';
import { freshDatabase, openStore } from '../testing/freshDatabase.js';
import { readTables } from '../testing/runSql.js';

let url: string;
let server: RunningServer;
beforeAll(async () => {
  url = await freshDatabase();
  server = await startServer({ store: await openStore(url) });
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
});
afterAll(() => server.close());

const tables = Object.values(sqliteTables).map((table) => getTableName(table));

test('whoever reads the whole database finds none of the secrets that were told, wherever they are kept', async () => {
  const ada = await server.signIn('ada@example.com');
  const kept = { secretVisibility: 'RECOVERABLE', machinesMaySkipStepUp: true, clientCredentialsRefreshToken: true };
  await choose(ada, kept);
  const modules = await allManagement(ada);
  const client = await addClient(ada, { name: 'Copied', modules });
  const passphrase = 'forty blue umbrellas';
  const link = await sendSecret(ada, client, { passphrase });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.id,
    client_secret: client.secret,
  });
  const tokens = await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json();
  const key = randomUUID();
  const { data } = await queryWith(server, tokens.access_token)(
    `mutation($id: ID!, $key: String) {
      addClientSecret(input: { id: $id, expectedVersion: 1 }, idempotencyKey: $key) { secret { value } }
    }`,
    { id: client.id, key },
  );
  const mine = { name: 'My script', scopes: ['countersign:clients:read'] };
  const personal = (await ada.change('createPersonalToken', mine, 'secret { value }')).secret.value;
  await choose(ada, { multiAdmin: { on: true } });
  const waits = { name: 'Waits', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } };
  const pending = (await ada.change('createClient', waits, 'secret { value }')).secret.value;
  const told = {
    password,
    passphrase,
    link,
    key,
    pending,
    personal,
    secret: client.secret,
    repeated: data.addClientSecret.secret.value,
    cookie: ada.cookie.split('=')[1] ?? '',
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
  };
  for (const [what, value] of Object.entries(told)) expect(value?.length, what).toBeGreaterThan(10);

  const rows = await readTables(url, tables);
  expect(rows.get('client_secrets')?.length).toBe(2);
  const whole = JSON.stringify([...rows]);
  const found = Object.entries(told).flatMap(([what, value]) => (whole.includes(value) ? [what] : []));
  expect(found).toEqual([]);
});
