import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

let server: RunningServer;
let vera: Browser;
let omar: Browser;
let client: ShownClient;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com', 'omar@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com']);
  vera = await server.signIn('vera@example.com');
  omar = await server.signIn('omar@example.com');
  client = await addClient(await server.signIn('ada@example.com'));
});
afterAll(() => server.close());

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
async function ask(path: string, more: object, of = client): Promise<any> {
  const credentials = { client_id: of.id, client_secret: of.secret };
  const body = new URLSearchParams({ ...credentials, ...more });
  return (await fetch(`${server.url}/oauth/${path}`, { method: 'POST', body })).json();
}
const tokenOf = async (of = client): Promise<string> =>
  (await ask('token', { grant_type: 'client_credentials' }, of)).access_token;
const issued = (token: string) => decodeJwt(token).account_reference;
const introspected = async (token: string) => (await ask('introspect', { token })).account_reference;

async function setReference(reference: string | null) {
  const { data } = await vera.query('{ customer(by: { id: "acc_northwind" }) { version } }');
  const input = { id: 'acc_northwind', expectedVersion: data.customer.version, reference };
  const { changeRequest } = await vera.change('setReference', input, 'changeRequest { id version }');
  const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
  await omar.change('approveChangeRequest', shown, 'outcome');
}

test('a token names its account by the vendor’s reference, from the very next one on; introspection as it is now', async () => {
  const before = await tokenOf();
  expect(decodeJwt(before)).toMatchObject({ account: 'acc_northwind' });
  expect(decodeJwt(before)).not.toHaveProperty('account_reference');
  await setReference('C-4711.a:b_c');
  const token = await tokenOf();
  expect([issued(token), await introspected(token)]).toEqual(['C-4711.a:b_c', 'C-4711.a:b_c']);
  expect(await introspected(before), 'as it is now, of a token from before, too').toBe('C-4711.a:b_c');
  await setReference('C-4712');
  expect([issued(await tokenOf()), await introspected(token)]).toEqual(['C-4712', 'C-4712']);

  const plan = { key: 'standard', name: 'Standard', limits: { maxAccessTokenLifetimeSeconds: 120 } };
  const made = await vera.change('createPlan', plan, 'plan { id }');
  const { data } = await vera.query('{ customer(by: { id: "acc_northwind" }) { version } }');
  const assigned = { id: 'acc_northwind', expectedVersion: data.customer.version, planId: made.plan.id };
  await vera.change('assignPlan', assigned, 'outcome');
  const { iat = 0, exp = 0, ...planned } = decodeJwt(await tokenOf());
  expect([exp - iat, planned.account_reference], 'its plan holds beside it').toEqual([120, 'C-4712']);

  await setReference(null);
  expect(decodeJwt(await tokenOf())).not.toHaveProperty('account_reference');
  expect(await introspected(token)).toBeUndefined();
  expect(decodeJwt(await tokenOf(await addClient(vera))), 'the vendor’s own').not.toHaveProperty('account_reference');
});
