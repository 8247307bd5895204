import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StalePlan, type Write } from '../../model/plan.js';
import { makeWorld, type World } from '../../testing/world.js';
import { aPlan } from './plans.js';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const secretHash = 'hash-that-no-log-may-show';

/** Everything that a log could say of a failure. */
const told = (failure: unknown) => {
  expect(failure).toBeInstanceOf(Error);
  return inspect(failure, { depth: null, showHidden: true });
};

const failureOf = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

// What the types forbid: only a mistake of ours gets as far as the database with it.
const wrong = (value: unknown) => value as never;

test('a row that the database refuses does not come to the log with its failure', async () => {
  const { id: clientId } = await world.makeClient();
  const secret = { id: 'sec_1', clientId, label: wrong(null), secretHash };
  const insert = { insert: 'clientSecrets', row: wrong(secret) } as Write;
  const failure = await failureOf(world.store.commit(aPlan(world.accountId, { writes: [insert] })));
  expect(failure).not.toBeInstanceOf(StalePlan);
  expect(told(failure)).not.toContain(secretHash);
});

test('nor does what a question was asked with, or what stands in the way of it', async () => {
  const { tickets, unscoped } = world.store;
  const ticket = { hash: secretHash, kind: 'SIGN_IN', personId: null, data: {}, expiresAt: 1 } as const;
  expect(told(await failureOf(tickets.keep({ ...ticket, kind: wrong(null) })))).not.toContain(secretHash);
  await tickets.keep(ticket);
  expect(told(await failureOf(tickets.keep(ticket)))).not.toContain(secretHash);
  // Of a kind that no column of it takes.
  expect(told(await failureOf(unscoped.personalToken(wrong({ secretHash }), wrong({ secretHash }))))).not.toContain(
    secretHash,
  );
});
