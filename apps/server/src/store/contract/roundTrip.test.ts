import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '../../audit/model/chain.js';
import type { Json } from '../../kernel/json.js';
import type { Write } from '../../model/plan.js';
import { makeWorld, type World } from '../../testing/world.js';
import { anAccessType, aPlan } from './plans.js';

const account = 'acc_acme';
let world: World;

beforeAll(async () => {
  world = await makeWorld(account);
});
afterAll(() => world.close());

const commit = (writes: Write[]) => world.store.commit(aPlan(account, { writes }));
const reads = () => world.store.within(account);

describe('what comes back is what was put in', () => {
  test.each([
    ['quotes and backslashes', `it's "here" \\ and 'there' ; -- $1 ? %_`],
    ['every script, and beyond the first 65,536 characters', 'Zoë Пётр 田中 عمر 👩‍🚀 𐍈 e\u0301'],
    ['white space and line ends', ' \t two\r\nlines \u2028 '],
    ['nothing', ''],
  ])('a text with %s', async (_what, description) => {
    const row = anAccessType(account, { description });
    await commit([{ insert: 'accessTypes', row }]);
    expect(await reads().accessTypes.byId(row.id)).toEqual(row);
  });

  test('a JSON value, its keys in their order', async () => {
    const permissions = [
      { operations: ['WRITE', 'READ'] as const, object: 'Zebra', fields: ['b', 'a'] },
      { object: 'Ape', operations: ['LINK'] as const },
    ].map(({ operations, ...rest }) => ({ ...rest, operations: [...operations] }));
    const row = anAccessType(account, { permissions });
    await commit([{ insert: 'accessTypes', row }]);
    expect(JSON.stringify((await reads().accessTypes.byId(row.id))?.permissions)).toBe(JSON.stringify(permissions));
  });

  test('a time far beyond 32 bits', async () => {
    const row = anAccessType(account, { createdAt: 8_640_000_000_000_000 });
    await commit([{ insert: 'accessTypes', row }]);
    expect(await reads().accessTypes.byId(row.id)).toEqual(row);
  });

  test('yes and no, and nothing where nothing was given', async () => {
    const { id } = await world.makeModule('flags', []);
    const client = await world.makeClient({ modules: [{ moduleId: id, administrator: true }] });
    const before = await reads().clients.byId(client.id);
    expect(before).toMatchObject({ enabled: true, deletedAt: null, modules: [{ moduleId: id, administrator: true }] });

    const { id: clientId } = client;
    await commit([
      { update: 'clients', id: clientId, version: 1, set: { enabled: false } },
      { amend: 'clientModules', key: { clientId, moduleId: id }, set: { administrator: false } },
    ]);
    expect(await reads().clients.byId(clientId)).toEqual({
      ...before,
      version: 2,
      enabled: false,
      modules: [{ ...before?.modules[0], administrator: false }],
    });

    await commit([{ update: 'clients', id: clientId, version: 2, set: { deletedAt: 1 } }]);
    expect(await reads().clients.byId(clientId)).toBeUndefined();
    await commit([{ update: 'clients', id: clientId, version: 3, set: { deletedAt: null } }]);
    expect(await reads().clients.byId(clientId)).toMatchObject({ deletedAt: null });
  });
});

test('an audit entry verifies after any journey through the database', async () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed() && !value.includes('\0'));
  const change = fc.record({ field: text, before: fc.jsonValue(), after: fc.jsonValue() }, { noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(fc.array(change), text, async (changes, name) => {
      const { audit, ...plan } = aPlan(account, {});
      const subject = { kind: 'client', id: name, name } as const;
      const told = changes.map(({ field, before, after }) => ({ field, before: before as Json, after: after as Json }));
      await world.store.commit({ ...plan, audit: [{ ...audit[0], subject, changes: told }] });
    }),
    { numRuns: 100 },
  );
  const entries = [];
  for await (const entry of reads().audit.chain(0)) entries.push(entry);
  expect(entries.length).toBeGreaterThan(100);
  expect(firstBreak(entries.map(({ kept }) => kept))).toBeUndefined();
});
