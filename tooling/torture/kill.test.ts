import { expect, test } from 'vitest';
import { crashTest } from './crashTest.ts';

// A strike costs the start of a process, so that few strikes fall, each upon many changes.
const short = { atOnce: 8, workers: 1 };

/** `pnpm torture` does the same for long. */
test.each([
  { ...short, engine: 'sqlite', servers: 1, kills: 3, databaseCrashes: 0 },
  { ...short, engine: 'sqlite', servers: 1, workers: 2, kills: 2, databaseCrashes: 0 },
  { ...short, engine: 'postgres', servers: 2, kills: 2, databaseCrashes: 1 },
] as const)(
  '$servers server(s) with $workers process(es) on $engine, killed at any moment, lose nothing that they answered',
  async (plan) => {
    const { changes, approvals, repeats } = await crashTest(plan);
    expect(changes, 'changes that could have been lost').toBeGreaterThan(plan.kills * 2);
    expect(approvals, 'approvals that could have been torn from what they bring about').toBeGreaterThan(plan.kills);
    expect(repeats, 'requests that could have been done twice').toBeGreaterThan(plan.kills);
  },
  180_000,
);
