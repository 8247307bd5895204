import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, hour } from '../../kernel/duration.js';
import { emptyFamily } from '../../oauth/families/newFamily.js';
import { tokenClient } from '../../oauth/inForce.js';
import { schedule } from '../../scheduled/schedule.js';
import { makeWorld, type World } from '../../testing/world.js';
import { aPlan } from './plans.js';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** Waits for what takes so long that others must have their turn before it is done. */
async function inTurns(work: Promise<void>): Promise<void> {
  expect(await Promise.race([work, setImmediate('others')])).toBe('others');
  await work;
}

describe('a lease', () => {
  const minute = 60_000;
  const take = (name: string, holder: string, at: number) => world.store.leases.take(name, holder, at + minute, at);

  test('goes to one of a hundred who want it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => take('wanted', `h${index}`, 0)));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test('is its holder’s alone until its time is up, and then anybody’s', async () => {
    expect(await take('timed', 'first', 0)).toBe(true);
    expect(await take('timed', 'first', 1)).toBe(false);
    expect(await take('timed', 'second', minute - 1)).toBe(false);
    expect(await take('timed', 'second', minute)).toBe(true);
  });

  test('that is given back is free at once; nobody else can give it back', async () => {
    await take('given', 'first', 0);
    await world.store.leases.giveBack('given', 'second');
    expect(await take('given', 'second', 1)).toBe(false);
    await world.store.leases.giveBack('given', 'first');
    expect(await take('given', 'second', 1)).toBe(true);
  });
});

test('of many servers one does what is due, and when it fails the next time is another chance', async () => {
  let runs = 0;
  const failures: unknown[] = [];
  const task = {
    name: 'counted',
    every: 100,
    async run() {
      runs++;
      if (runs === 1) throw new Error('not this time');
    },
  };
  const begun = Date.now();
  const servers = Array.from({ length: 5 }, () =>
    schedule([task], {
      store: world.store,
      now: Date.now,
      done: () => {},
      failed: (_task, error) => failures.push(error),
    }),
  );
  await expect.poll(() => runs).toBeGreaterThanOrEqual(3);
  await Promise.all(servers.map((server) => server.stop()));
  expect(runs).toBeLessThanOrEqual((Date.now() - begun) / 90 + 1);
  expect(failures).toHaveLength(1);
  const atTheEnd = runs;
  // By another's turns, a server that goes on would have had its own.
  let turns = 0;
  const other = schedule([{ ...task, name: 'another', run: async () => void turns++ }], {
    store: world.store,
    now: Date.now,
    done: () => {},
    failed: (_task, error) => failures.push(error),
  });
  await expect.poll(() => turns).toBeGreaterThanOrEqual(3);
  await other.stop();
  expect(runs).toBe(atTheEnd);
});

test('what was to be remembered for a time is forgotten afterwards, and nothing else', async () => {
  const { store } = world;
  for (let index = 0; index < 1200; index++) await store.limits.count(`old ${index}`, 10, index);
  await store.limits.count('young', 10, 5000);
  const ticket = { kind: 'SIGN_IN', personId: null, data: {} } as const;
  await store.tickets.keep({ ...ticket, hash: 'old', expiresAt: 1000 });
  await store.tickets.keep({ ...ticket, hash: 'young', expiresAt: 5001 });
  const { id: clientId } = await world.makeClient();
  const client = await tokenClient(clientId, world);
  if (!client) throw new Error('The client is not there.');
  const family = emptyFamily({ client, scopes: [], resources: [], now: 0 });
  const at = { old: { expiresAt: 5000 }, idle: { expiresAt: 9000, idleExpiresAt: 5000 }, young: { expiresAt: 5001 } };
  for (const [id, times] of Object.entries(at)) await store.tokens.create({ ...family, id, ...times });
  for (const [id, until] of [
    ['old', 5000],
    ['young', 5001],
  ] as const) {
    await store.tokens.revokeAccessToken(id, until);
    await store.tokens.spendAssertion(clientId, id, until);
  }
  const [admin] = await store.within(world.accountId).admins.active();
  const session = {
    personId: admin?.personId ?? '',
    accountId: world.accountId,
    createdAt: 0,
    usedAt: 0,
    method: 'PASSWORD',
    secondFactorAt: null,
    provedFor: null,
    address: '',
    userAgent: '',
  } as const;
  const sessions = [
    { ...session, id: 'old', tokenHash: 'old', expiresAt: 5000 },
    { ...session, id: 'young', tokenHash: 'young', expiresAt: 5001 },
  ];
  await store.commit(aPlan(world.accountId, { writes: sessions.map((row) => ({ insert: 'sessions', row })) }));

  await inTurns(store.upkeep.forgetExpired(5000));

  const known = await Promise.all(Object.keys(at).map((id) => store.tokens.familyById(id)));
  expect(known.map((one) => one?.id)).toEqual([undefined, undefined, 'young']);
  expect(await Promise.all(['old', 'young'].map((jti) => store.tokens.isAccessTokenRevoked(jti)))).toEqual([
    false,
    true,
  ]);
  expect(await store.tokens.spendAssertion(clientId, 'young', 5001)).toBe(false);
  expect(await store.tokens.spendAssertion(clientId, 'old', 5000)).toBe(true);
  const { sessionById } = store.within(world.accountId).admins;
  expect((await Promise.all(['old', 'young'].map(sessionById))).map((one) => one?.id)).toEqual([undefined, 'young']);
  expect((await store.limits.count('old 7', 10, 5000)).count).toBe(1);
  expect((await store.limits.count('young', 10, 5000)).count).toBe(2);
  const left = await Promise.all(['old', 'young'].map((hash) => store.tickets.read(hash, 'SIGN_IN', 0)));
  expect(left.map((one) => one?.hash)).toEqual([undefined, 'young']);
  await store.upkeep.optimize();
});

test('how a client was used is known by the hour, later by the day, and is then forgotten', async () => {
  const [{ id }, { id: other }] = [await world.makeClient(), await world.makeClient()];
  const { usage } = world.store;
  const read = world.store.within(world.accountId).usage;
  const each = { outcome: 'ok', count: 1 } as const;
  const hours = Array.from({ length: 50 * 24 + 5 }, (_, index) => ({
    ...each,
    hour: index * hour,
    lastAt: index * hour,
  }));
  const many = Array.from({ length: 600 }, (_, index) => ({ ...each, clientId: `gone ${index}`, hour: 0, lastAt: 0 }));
  const counted = hours.flatMap((row) => [
    { ...row, clientId: id },
    { ...row, clientId: other, count: 2 },
  ]);
  const refused = { clientId: id, hour: 3 * hour, outcome: 'invalid_client', count: 7, lastAt: 9 } as const;
  await usage.add([...many, ...counted, refused], []);
  const today = { clientId: id, day: 50 * day, answered: 5, refused: 0 };
  const days = Array.from({ length: 50 }, (_, index) => ({
    clientId: id,
    day: index * day,
    answered: 24,
    refused: index === 0 ? 7 : 0,
  }));
  const isAsItWas = async () => expect(await read.daysOf([id], -1)).toEqual([...days, today]);
  await isAsItWas();

  await inTurns(usage.addUpDays(50 * day + 4 * hour));
  await isAsItWas();
  const left = await read.hoursOf([id], -1);
  expect(left.map((one) => one.hour)).toEqual([0, 1, 2, 3, 4].map((at) => 50 * day + at * hour));
  const lastRefusal = { clientId: id, outcome: 'invalid_client', pastDay: 0, pastWeek: 0, lastAt: 9 };
  expect(await read.totalsOf([id], 50 * day)).toContainEqual(lastRefusal);
  expect((await read.daysOf([other], 0))[0]).toMatchObject({ answered: 48, refused: 0 });

  // As whoever was interrupted leaves it: the day is there already, and so are its hours.
  await usage.add([{ ...each, clientId: id, hour: 0, lastAt: 1 }], []);
  await inTurns(usage.addUpDays(50 * day));
  await isAsItWas();

  await inTurns(usage.forget(40 * day));
  expect((await read.daysOf([id], 0)).map((one) => one.day / day)).toEqual(
    days
      .slice(40)
      .map((one) => one.day / day)
      .concat(50),
  );
});
