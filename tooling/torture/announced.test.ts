import { expect, test } from 'vitest';
import { announced } from './announced.ts';

/** `pnpm torture --only announced` does the same with thousands. */
test('whoever is to be told of what the vendor changes is told once, wherever the server that tells them is killed', async () => {
  const { accounts, toldAtKill, leastOften, mostOften } = await announced({ accounts: 60, kills: 2 });
  expect(accounts).toBe(60);
  for (const some of toldAtKill) expect(some, 'killed in the middle of it').toBeLessThan(60);
  expect({ leastOften, mostOften }).toEqual({ leastOften: 1, mostOften: 1 });
}, 300_000);
