import { maxAccessTypePermissions } from '@countersign/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../model/ports/store.js';
import { freshStore } from '../../store/testing/freshDatabase.js';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
/** The ids of access types that come to just what a client may have, and of one more. */
let held: string[];
let small: { id: string; version: number };

/** The characters, as JSON, of all that was read of accounts. */
let read = 0;
const counting = (store: Store): Store => ({
  ...store,
  within: (accountId) => counted(store.within(accountId)),
  unlock: (...by) => counting(store.unlock(...by)),
});
const counted = <T extends object>(part: T): T =>
  new Proxy(part, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value === 'object' && value !== null) return counted(value);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const answer: unknown = await Reflect.apply(value, target, args);
        read += JSON.stringify(answer ?? null).length;
        return answer;
      };
    },
  });

const object = (name: string, length: number) => ({
  object: name,
  operations: ['READ'],
  fields: Array.from({ length: Math.floor(length / 103) }, (_, at) => `f${at}`.padEnd(100, 'x')),
});
const wide = (length: number) =>
  Array.from({ length: Math.ceil(length / 50_000) }, (_, at) =>
    object(`Object${at}`, Math.min(50_000, length - at * 50_000)),
  );
const make = async (name: string, length: number): Promise<{ id: string; version: number }> =>
  (await ada.change('createAccessType', { name, permissions: wide(length) }, 'accessType { id version }')).accessType;
const refusal = (path: string, said: RegExp) => ({
  code: 'INVALID_INPUT',
  issues: [{ path: [path], message: expect.stringMatching(said) }],
});

beforeAll(async () => {
  server = await startServer({ store: counting(await freshStore()) });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  held = [];
  for (let one = 0; one < 4; one++) held.push((await make(`Wide ${one}`, 240_000)).id);
  small = await make('Small', 20_000);
});
afterAll(() => server.close());

test('a client has access types of so much and no more: refused where one is given, and where one that it has grows', async () => {
  const client = await addClient(ada, { name: 'Full', accessTypeIds: [...held, small.id] });
  const more = await make('More', 60_000);
  const said = /at most 1000000 characters together/;
  await expect(addClient(ada, { accessTypeIds: [...held, more.id] })).rejects.toMatchObject(
    refusal('accessTypeIds', said),
  );
  const give = { id: client.id, expectedVersion: 1, accessTypeIds: [...held, small.id, more.id] };
  await expect(ada.change('updateClient', give, 'outcome')).rejects.toMatchObject(refusal('accessTypeIds', said));
  const grow = { id: small.id, expectedVersion: 1, permissions: wide(60_000) };
  await expect(ada.change('updateAccessType', grow, 'outcome')).rejects.toMatchObject(
    refusal('permissions', /at most 1000000 characters together\. Those of Full/),
  );
  await ada.change('updateAccessType', { ...grow, permissions: wide(19_000) }, 'outcome');
});

test('what changes a client with all it may have, ten times at once, reads nothing of what its access types allow', async () => {
  const clients: ShownClient[] = [];
  for (let one = 0; one < 10; one++) clients.push(await addClient(ada, { name: `Full ${one}`, accessTypeIds: held }));
  const input = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
  const changes: readonly ((
    client: (typeof clients)[number],
    at: number,
  ) => Promise<{ client?: { version: number } }>)[] = [
    (client, at) => ada.change('updateClient', { ...input(client), name: `Renamed ${at}` }, 'client { version }'),
    (client) => ada.change('addClientSecret', input(client), 'client { version }'),
    (client) => ada.change('disableClient', { id: client.id }, 'client { version }'),
  ];
  for (const [turn, change] of changes.entries()) {
    read = 0;
    await Promise.all(clients.map((client, at) => change({ ...client, version: turn + 1 }, at)));
    expect(read).toBeLessThan(200_000);
  }
  read = 0;
  const enabling = { clients: clients.map(({ id }) => ({ id, expectedVersion: 4 })), confirmation: '10' };
  await ada.change('enableClients', enabling, 'outcome');
  expect(read).toBeLessThan(200_000);
  read = 0;
  await ada.change('updateClient', { id: clients[0]?.id, expectedVersion: 5, accessTypeIds: held.slice(1) }, 'outcome');
  expect(read).toBeLessThan(50_000);
  read = 0;
  const given = { id: clients[0]?.id, expectedVersion: 6, accessTypeIds: held };
  await ada.change('updateClient', given, 'outcome');
  // Only where a client gets more is that compared with what it has: once, and no more than a client may have.
  expect(read).toBeGreaterThan(900_000);
  expect(read).toBeLessThan(maxAccessTypePermissions + 50_000);
});
