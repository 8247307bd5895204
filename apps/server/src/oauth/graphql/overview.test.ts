import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, tokenStatus } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_glance', ['ada@example.com']);
  await server.makeAccount('acc_other', ['otto@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const query = `{ overview {
  hours { answered refused } failingCount isPart wasUsed
  busiest { client { name } answered refused } failing { client { name } answered refused }
} }`;
const seen = async (who: Browser) => (await who.query(query)).data.overview;
const nothing = { hours: [], failingCount: 0, isPart: false, wasUsed: false, busiest: [], failing: [] };

test('The overview counts the past day of those that were used or refused, of this account alone', async () => {
  expect(await seen(ada)).toEqual(nothing);
  const busy = await addClient(ada, { name: 'Busy' });
  const calm = await addClient(ada, { name: 'Calm' });
  const never = await addClient(ada, { name: 'Only refused' });
  for (const { id, secret } of [busy, busy, calm]) expect(await tokenStatus(server, id, secret)).toBe(200);
  for (const { id } of [calm, never, never]) expect(await tokenStatus(server, id, 'wrong')).toBe(401);
  await expect.poll(async () => (await seen(ada)).hours, { timeout: 10_000 }).toEqual([{ answered: 3, refused: 3 }]);
  expect(await seen(ada)).toEqual({
    hours: [{ answered: 3, refused: 3 }],
    failingCount: 2,
    isPart: false,
    wasUsed: true,
    busiest: [
      { client: { name: 'Busy' }, answered: 2, refused: 0 },
      { client: { name: 'Calm' }, answered: 1, refused: 1 },
    ],
    failing: [
      { client: { name: 'Only refused' }, answered: 0, refused: 2 },
      { client: { name: 'Calm' }, answered: 1, refused: 1 },
    ],
  });
  expect(await seen(await server.signIn('otto@example.com')), 'nothing of another account').toEqual(nothing);
});

test('Of more than are looked at it says so, those among them whose refusals no hour shows', async () => {
  const ids: string[] = [];
  while (ids.length < 100) ids.push((await addClient(ada, { name: 'One of many' })).id);
  await server.store.usage.recordLastRefusal(ids, server.now());
  expect(await seen(ada)).toMatchObject({ failingCount: 100, isPart: true });
});
