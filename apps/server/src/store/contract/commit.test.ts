import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '../../audit/model/chain.js';
import type { AuditEntry } from '../../audit/model/entry.js';
import { StalePlan, type Write } from '../../model/plan.js';
import { makeWorld, type World } from '../../testing/world.js';
import { anAccessType, aPlan } from './plans.js';

let world: World;
const account = 'acc_acme';

beforeAll(async () => {
  world = await makeWorld(account);
});
afterAll(() => world.close());

const chain = async (): Promise<AuditEntry[]> => {
  const entries = [];
  for await (const entry of world.store.within(account).audit.chain(0)) entries.push(entry);
  return entries;
};
const accessTypes = async () => {
  const reads = world.store.within(account).accessTypes;
  const all = await reads.all();
  return (await Promise.all(all.map(({ id }) => reads.byId(id)))).flatMap((one) => one ?? []);
};

describe('a plan', () => {
  test('is there as a whole once it is committed, its audit entry too', async () => {
    const [one, two] = [anAccessType(account), anAccessType(account)];
    const before = await chain();
    await world.store.commit(aPlan(account, { writes: [one, two].map((row) => ({ insert: 'accessTypes', row })) }));
    expect(await accessTypes()).toEqual(expect.arrayContaining([one, two]));
    expect(await chain()).toHaveLength(before.length + 1);
  });

  test('raises the version of what it updates', async () => {
    const row = anAccessType(account);
    await world.store.commit(aPlan(account, { writes: [{ insert: 'accessTypes', row }] }));
    const rename = { update: 'accessTypes', id: row.id, version: 1, set: { description: 'Payouts' } } as const;
    await world.store.commit(aPlan(account, { writes: [rename] }));
    expect(await world.store.within(account).accessTypes.byId(row.id)).toEqual({
      ...row,
      description: 'Payouts',
      version: 2,
    });
  });

  describe('is stale, and nothing of it happens, when', () => {
    const present = anAccessType(account, { name: 'Present' });
    const absent = { id: 'at_absent', version: 1 };
    beforeAll(() => world.store.commit(aPlan(account, { writes: [{ insert: 'accessTypes', row: present }] })));

    const cases: [string, Parameters<typeof aPlan>[1]][] = [
      ['what it rests on has another version', { expects: [{ guard: 'accessTypes', id: present.id, version: 2 }] }],
      ['what it rests on is gone', { expects: [{ guard: 'accessTypes', ...absent }] }],
      [
        'what it updates has another version',
        { writes: [{ update: 'accessTypes', id: present.id, version: 2, set: {} }] },
      ],
      ['what it updates is gone', { writes: [{ update: 'accessTypes', ...absent, set: {} }] }],
      ['what it removes is gone', { writes: [{ remove: 'accessTypes', key: absent }] }],
      [
        'what it removes has another version',
        { writes: [{ remove: 'accessTypes', key: { id: present.id, version: 2 } }] },
      ],
      [
        'what it amends is gone',
        { writes: [{ amend: 'clientModules', key: { clientId: 'cl_absent' }, set: { administrator: true } }] },
      ],
      ['what it inserts is there already', { writes: [{ insert: 'accessTypes', row: present }] }],
      [
        'something else has the name of what it inserts',
        { writes: [{ insert: 'accessTypes', row: anAccessType(account, { name: present.name }) }] },
      ],
      [
        'what it inserts refers to something that is gone',
        {
          writes: [{ insert: 'clientAccessTypes', row: { clientId: 'cl_absent', accessTypeId: present.id } }],
        },
      ],
    ];
    test.each(cases)('%s', async (_when, { expects = [], writes = [] }) => {
      const [entries, rows] = [await chain(), await accessTypes()];
      const innocent: Write = { insert: 'accessTypes', row: anAccessType(account) };
      const plan = aPlan(account, { expects, writes: [innocent, ...writes] });
      await expect(world.store.commit(plan)).rejects.toBeInstanceOf(StalePlan);
      expect(await accessTypes()).toEqual(rows);
      expect(await chain()).toEqual(entries);
    });
  });

  test('that is wrong is nobody’s conflict, and nothing of it happens', async () => {
    const rows = await accessTypes();
    // What the types forbid: a column that may not be null.
    const wrong = { ...anAccessType(account), name: null as unknown as string };
    const plan = aPlan(account, {
      writes: [anAccessType(account), wrong].map((row) => ({ insert: 'accessTypes', row })),
    });
    const failure = await world.store.commit(plan).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(StalePlan);
    expect(await accessTypes()).toEqual(rows);
  });

  test('of an account that is not there is stale', async () => {
    await expect(world.store.commit(aPlan('acc_absent', {}))).rejects.toBeInstanceOf(StalePlan);
  });
});

describe('plans that come at once', () => {
  test('fail alone: the one that is stale takes no other down', async () => {
    const rows = Array.from({ length: 40 }, () => anAccessType(account));
    const plans = rows.map((row, index) =>
      aPlan(account, {
        writes: [{ insert: 'accessTypes', row }],
        expects: index % 4 === 1 ? [{ guard: 'accessTypes', id: 'at_absent', version: 1 }] : [],
      }),
    );
    const before = await chain();
    const outcomes = await Promise.allSettled(plans.map((plan) => world.store.commit(plan)));
    const kept = rows.filter((_row, index) => outcomes[index]?.status === 'fulfilled').map(({ id }) => id);
    expect(kept).toHaveLength(30);

    const found = new Set((await accessTypes()).map(({ id }) => id));
    expect(rows.filter(({ id }) => found.has(id)).map(({ id }) => id)).toEqual(kept);
    const after = await chain();
    expect(after).toHaveLength(before.length + 30);
    expect(firstBreak(after.map(({ kept }) => kept))).toBeUndefined();
  });
});

describe('the chain of the audit', () => {
  test('counts from one without a gap, each entry carrying the hash of the one before', async () => {
    const entries = await chain();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    expect(firstBreak(entries.map(({ kept }) => kept))).toBeUndefined();
  });

  test('shows where an entry was changed afterwards', async () => {
    const entries = (await chain()).map(({ kept }) => kept);
    const forged = entries.map((entry) => (entry.seq === 3 ? { ...entry, action: 'forged' } : entry));
    expect(firstBreak(forged)).toBe(3);
    expect(firstBreak(entries.filter(({ seq }) => seq !== 3))).toBe(3);
  });
});
