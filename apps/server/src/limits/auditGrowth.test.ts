import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

let server: RunningServer;
let ada: Browser;
let client: ShownClient;

beforeAll(async () => {
  // 1.6 MB an hour of one admin, 6.4 MB of the account.
  server = await startServer({ env: { RATE_LIMIT_SCALE: '0.1' } });
  // Windows begin at the full hour: none may end while a test counts.
  server.pass(3_600_000 - (server.now() % 3_600_000));
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  client = await addClient(ada);
});
afterAll(() => server.close());

const permissions = (objects: number, mark: string) =>
  Array.from({ length: objects }, (_, index) => ({
    object: `Object ${index}`,
    operations: ['READ'],
    fields: Array.from({ length: 10 }, (_, field) => `field ${field} of ${index}, ${mark}, ${'x'.repeat(40)}`),
  }));

test('one change writes no more than 256 kB into the audit, and says which field has too much', async () => {
  const made = ada.change('createAccessType', { name: 'Large', permissions: permissions(450, 'a') }, 'outcome');
  await expect(made).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['permissions'] }] });
  await expect(made).rejects.toThrow(/at most 256 kB/);
  const { data } = await ada.query('{ auditEntries(first: 1) { nodes { action } } }');
  expect(data.auditEntries.nodes[0].action).not.toBe('createAccessType');
});

test('updates of a large access type fill the audit so far and no further; what stops a client goes on', async () => {
  const shown = 'accessType { id version }';
  let { accessType } = await ada.change(
    'createAccessType',
    { name: 'Fits', permissions: permissions(300, 'a') },
    shown,
  );
  const update = async (n: number) => {
    const input = { id: accessType.id, expectedVersion: accessType.version, permissions: permissions(300, `n${n}`) };
    ({ accessType } = await ada.change('updateAccessType', input, shown));
  };
  let updates = 0;
  const all = async () => {
    for (; updates < 20; updates++) await update(updates);
  };
  await expect(all()).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  expect(updates).toBeGreaterThan(1);
  expect(updates).toBeLessThan(10);
  const { items } = await server.store.within('acc_one').audit.page({}, { limit: 100, backwards: false });
  const written = Buffer.byteLength(JSON.stringify(items.map(({ changes }) => changes)));
  expect(written).toBeLessThan(2_200_000);

  await ada.change('disableClient', { id: client.id }, 'outcome');
  server.pass(3_600_000);
  await update(99);
});
