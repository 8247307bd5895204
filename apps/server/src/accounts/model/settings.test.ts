import { defaultSettings } from '@countersign/schema';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase, openStore } from '../../store/testing/freshDatabase.js';
import { runSql } from '../../store/testing/runSql.js';
import { addClient } from '../../testing/clientCalls.js';
import { startServer } from '../../testing/server.js';

const database = await freshDatabase();
const server = await startServer({ store: await openStore(database) });
afterAll(server.close);
await server.makeAccount('acc_one', ['ada@example.com']);
const ada = await server.signIn('ada@example.com');
const client = await addClient(ada);

const { multiAdmin, ...policies } = defaultSettings;
const shown = `${Object.keys(policies).join(' ')} multiAdmin { ${Object.keys(multiAdmin).join(' ')} }`;

/** What a token request is answered, but for the token itself. */
async function tokenAnswer() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.id,
    client_secret: client.secret,
  });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  const { access_token, ...rest } = (await answer.json()) as { access_token: string };
  return { status: answer.status, policy: answer.headers.get('ratelimit-policy'), isGiven: !!access_token, ...rest };
}
const usual = await tokenAnswer();

const without = (settings: object, name: string): object =>
  Object.fromEntries(Object.entries(settings).filter(([field]) => field !== name));

test.each([
  ...Object.keys(defaultSettings).map((name) => [name, without(defaultSettings, name)] as const),
  ...Object.keys(multiAdmin).map(
    (name) => [`multiAdmin.${name}`, { ...policies, multiAdmin: without(multiAdmin, name) }] as const,
  ),
])('an account that was written before there was %s has its default', async (_name, kept) => {
  await runSql(database, `update accounts set settings = '${JSON.stringify(kept)}'`);

  const { data, errors } = await ada.query(`{ account { settings { ${shown} } } }`);
  expect(errors).toBeUndefined();
  expect(data.account.settings).toEqual(defaultSettings);
  expect(usual).toMatchObject({ status: 200, isGiven: true, expires_in: 3600 });
  expect(await tokenAnswer()).toEqual(usual);
});
