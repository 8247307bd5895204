import { expect, test } from 'vitest';
import type { ClientRefusalRecord } from '../model/clientRefusal.js';
import { latestRefusals } from './latestRefusals.js';

/** What is written of some, one after the other. */
async function written(
  accounts: readonly string[],
  clientOf: (index: number) => string,
): Promise<ClientRefusalRecord[]> {
  const found: ClientRefusalRecord[] = [];
  const refusals = latestRefusals({ addRefusals: async (some) => void found.push(...some) });
  accounts.forEach((accountId, at) => {
    const why = { reason: 'WRONG_SECRET', detail: '', secretHint: '' } as const;
    refusals.add({ accountId, clientId: `${accountId} ${clientOf(at)}`, at, address: '', ...why });
  });
  await refusals.flush();
  return found;
}

const flood = (count: number) => Array.from({ length: count }, () => 'acc_busy');

test('a flood at one account’s clients, of which each is refused once, drops no refusal of another’s', async () => {
  const found = await written([...flood(5000), 'acc_small', ...flood(5000)], String);
  expect(found).toHaveLength(2000);
  expect(found.filter(({ clientId }) => clientId.startsWith('acc_small'))).toHaveLength(1);
});

test('of one client the newest are kept', async () => {
  const found = await written(flood(250), () => 'one');
  expect(found.map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, index) => 150 + index));
});
