import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../model/ports/store.js';
import { keptAddresses } from '../../oauth/model/clientAddress.js';
import { keptRefusals } from '../../oauth/model/clientRefusal.js';
import { freshDatabase, openStore } from '../testing/freshDatabase.js';
import { readSql } from '../testing/runSql.js';

let url: string;
let store: Store;
beforeEach(async () => {
  url = await freshDatabase();
  store = await openStore(url);
});
afterEach(() => store.close());

const clients = Array.from({ length: 2000 }, (_, at) => `cli_${at}`);
const count = { hour: 0, outcome: 'ok', count: 1, lastAt: 1 } as const;
const part = { day: 0, kind: 'GRANT_TYPE', value: 'client_credentials', answered: 1, refused: 0 } as const;
const address = { accountId: 'acc_one', network: '192.0.2.1/32', lastAt: 1 };
const refusal = { address: '192.0.2.1', secretHint: '', reason: 'WRONG_SECRET', detail: '' } as const;

/** How often the event loop turned until it was done. */
async function turnsOf(work: Promise<unknown>): Promise<number> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  let turns = 0;
  for (; !isDone; turns++) await setImmediate();
  await done;
  return turns;
}

test.each<[string, () => Promise<unknown>]>([
  [
    'counts',
    () =>
      store.usage.add(
        clients.map((clientId) => ({ ...count, clientId })),
        [],
      ),
  ],
  [
    'secrets',
    () =>
      store.usage.add(
        [],
        clients.map((clientId) => ({ secretId: clientId, clientId, lastUsedAt: 1 })),
      ),
  ],
  ['parts', () => store.usage.addParts(clients.map((clientId) => ({ ...part, clientId })))],
  ['addresses', () => store.usage.addAddresses(clients.map((clientId) => ({ ...address, clientId })))],
  ['refusals', () => store.usage.addRefusals(clients.map((id) => ({ ...refusal, id, clientId: id, at: 1 })))],
  ['last uses', () => store.usage.recordLastUse(clients, 1)],
  ['limits', () => store.sums.add(clients.map((key) => ({ key, count: 1, resetsAt: 1 })))],
])('while the %s of many clients are written down, others have their turns', async (_what, write) => {
  expect(await turnsOf(write())).toBeGreaterThanOrEqual(10);
});

const two = ['cli_one', 'cli_two'];

test('of each client the latest addresses are kept, and of those of one moment all', async () => {
  const more = keptAddresses + 3;
  const from = (clientId: string, at: number) => ({ ...address, clientId, network: `192.0.2.${at}/32` });
  // The two oldest go; of one moment are the three that stand at the end of what is kept.
  const lastAt = (at: number) => (at < 2 ? at : Math.max(at, 5));
  await store.usage.addAddresses(
    two.flatMap((id) => Array.from({ length: more }, (_, at) => ({ ...from(id, at), lastAt: lastAt(at) }))),
  );
  const left = await readSql(
    url,
    'select client_id, min(last_at) as oldest, count(*) as kept from client_addresses group by 1',
  );
  const kept = left.map((row) => Object.fromEntries(Object.entries(row as object).map(([k, v]) => [k, String(v)])));
  expect(kept).toHaveLength(2);
  for (const one of kept) expect(one).toMatchObject({ oldest: '5', kept: String(more - 2) });
});

test('of each client the newest refusals are kept', async () => {
  const more = keptRefusals + 3;
  await store.usage.addRefusals(
    two.flatMap((clientId) =>
      Array.from({ length: more }, (_, at) => ({ ...refusal, clientId, id: `${clientId} ${at}`, at })),
    ),
  );
  const left = await readSql(
    url,
    'select client_id, min(at) as oldest, count(*) as kept from client_refusals group by 1',
  );
  expect(
    left.map((row) =>
      Object.values(row as object)
        .slice(1)
        .map(Number),
    ),
  ).toEqual([
    [3, keptRefusals],
    [3, keptRefusals],
  ]);
});
