import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
/** The only admins of an account. */
let fay: Browser;
let gus: Browser;

const seen = async (email: string) => {
  const { data } = await fay.query('{ admins { nodes { id version email privileges } } }');
  return data.admins.nodes.find((admin: { email: string }) => admin.email === email);
};
const narrow = async (by: Browser, email: string) => {
  const { id, version } = await seen(email);
  return by.change('updateAdmin', { id, expectedVersion: version, privileges: ['MANAGE_USERS'] }, 'outcome');
};

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_few', ['fay@example.com', 'gus@example.com']);
  [fay, gus] = [await server.signIn('fay@example.com'), await server.signIn('gus@example.com')];
});
afterAll(() => server.close());

test('enough admins stay to approve what waits', async () => {
  await choose(fay, { multiAdmin: { on: true } });
  const { id } = await seen('gus@example.com');
  await expect(fay.change('disableAdmin', { id }, 'outcome')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('1 would be left'),
  });
  const { data } = await fay.query('{ account { version } }');
  const off = { expectedVersion: data.account.version, multiAdmin: { on: false } };
  const { changeRequest } = await fay.change('updateAccountSettings', off, 'changeRequest { id version }');
  await gus.change('approveChangeRequest', { id: changeRequest.id, expectedVersion: changeRequest.version }, 'outcome');
});

test('somebody stays who may do everything', async () => {
  await narrow(fay, 'fay@example.com');
  await expect(narrow(gus, 'gus@example.com')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('last administrator'),
  });
});
