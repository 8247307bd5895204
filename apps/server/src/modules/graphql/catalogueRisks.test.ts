import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let vera: Browser;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com']);
  [vera, ada] = [await server.signIn('vera@example.com'), await server.signIn('ada@example.com')];
});
afterAll(() => server.close());

const messages = async (command: string, input: object) => {
  const { risks } = await vera.change(command, input, 'risks { message }');
  return (risks as { message: string }[]).map(({ message }) => message);
};

test('whatever grows by a change of the catalogue is told of as it grows', async () => {
  const scopes = [{ name: 'stock.read' }];
  const input = { key: 'stock', name: 'Stock', audience: 'https://stock.example.com', scopes };
  const { module } = await vera.change('createCatalogueModule', input, 'module { id version }');
  const target = (expectedVersion: number) => ({ id: module.id, expectedVersion });
  expect(await messages('publishModule', target(1))).toEqual([
    'Accounts see Stock with its scopes stock.read, and its names are yours for good.',
    'Accounts define no more modules of their own. Those that they have stay, with their clients.',
  ]);
  expect(await messages('grantEntitlement', { moduleId: module.id, accountId: 'acc_northwind' })).toEqual([
    expect.stringContaining('could grant its clients Stock with one scope.'),
  ]);
  await addClient(ada, { modules: [{ moduleId: module.id }] });
  const wider = [...scopes, { name: 'stock.write' }];
  expect(await messages('updateCatalogueModule', { ...target(2), scopes: wider })).toEqual([
    'Every client that has all of its scopes could now get 1 more scope: stock.write.',
  ]);
  const soon = { reason: 'A test.', sunsetAt: new Date(Date.now() + 60_000).toISOString() };
  await vera.change('deprecateModule', { ...target(3), ...soon }, 'outcome');
  expect(await messages('reinstateModule', target(4))).toEqual([
    expect.stringContaining('could get tokens for it again'),
  ]);
});
