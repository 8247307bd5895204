import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccessType } from '../../accessTypes/commands/createAccessType.js';
import { makeWorld, type World } from '../../testing/world.js';
import { addClientSecret } from '../commands/secrets/addClientSecret.js';
import { revokeClientSecret } from '../commands/secrets/revokeClientSecret.js';
import { rotateClientSecret } from '../commands/secrets/rotateClientSecret.js';
import { updateClient } from '../commands/updateClient.js';
import { filterBitOf, filterBitsOf, filterBitsOfWeeks } from './filterBits.js';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const week = 7 * 24 * 60 * 60 * 1000;

test('a client is marked as what it was given, whatever was done to it', async () => {
  const modules = [await world.makeModule('one', []), await world.makeModule('two', [])];
  const { accessTypeId } = (await world.run(createAccessType, { name: 'Any' })).result;
  const { id } = await world.makeClient({ modules: [{ moduleId: modules[0]?.id }] });
  const client = async () => {
    const found = await world.store.within(world.accountId).clients.byId(id);
    if (!found) throw new Error('It is gone.');
    return found;
  };
  const inWeeks = (count: number) => new Date(world.now() + count * week).toISOString();
  const steps: (() => Promise<unknown>)[] = [
    async () =>
      world.run(updateClient, {
        id,
        expectedVersion: (await client()).version,
        modules: modules.map((module) => ({ moduleId: module.id })),
        accessTypeIds: [accessTypeId],
      }),
    async () => world.run(addClientSecret, { id, expectedVersion: (await client()).version, expiresAt: inWeeks(3) }),
    async () => {
      const { version, secrets, name } = await client();
      const secretId = secrets[0]?.id;
      return world.run(rotateClientSecret, { id, expectedVersion: version, secretId, confirmation: name });
    },
    async () => {
      const { secrets, name } = await client();
      return world.run(revokeClientSecret, { id, secretId: secrets[0]?.id, confirmation: name });
    },
    async () => world.run(updateClient, { id, expectedVersion: (await client()).version, modules: [] }),
  ];
  const seen = new Set<number>();
  for (const step of steps) {
    await step();
    const now = await client();
    expect(now.filterBits).toBe(filterBitsOf(now));
    seen.add(now.filterBits);
  }
  // The end of the second secret is marked for sure; the ids are chance, and two of them may share a mark.
  expect(seen.size, 'as many as there were things to be seen').toBeGreaterThan(1);
});

test('a stretch of weeks has the marks of every moment in it, however long it is', () => {
  const has = (filterBits: number, one: number) => Math.floor(filterBits / one) % 2 === 1;
  const from = Date.UTC(2026, 0, 1);
  for (const weeks of [0, 1, 5, 21, 22, 600]) {
    const filterBits = filterBitsOfWeeks(from, from + weeks * week);
    for (let at = 0; at <= weeks; at += 0.5)
      expect(has(filterBits, filterBitsOfWeeks(from + at * week, from + at * week))).toBe(true);
  }
  expect(filterBitsOfWeeks(from, from - week)).toBe(0);
  expect(filterBitOf('mod_one')).toBeLessThan(2 ** 30);
});
