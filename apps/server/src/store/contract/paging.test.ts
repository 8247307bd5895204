import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccessType } from '../../accessTypes/commands/createAccessType.js';
import { deleteClient } from '../../clients/commands/deleteClient.js';
import { disableClient } from '../../clients/commands/disableClient.js';
import { updateClient } from '../../clients/commands/updateClient.js';
import { type ClientOrder, type ListedClient, placeOf } from '../../clients/model/order.js';
import type { ClientFilter } from '../../clients/model/reads.js';
import type { Page, PageRequest, Place } from '../../kernel/page.js';
import { makeWorld, type World } from '../../testing/world.js';
import { type Bounds, defaultBounds } from '../reads/bounds.js';
import { freshStore } from '../testing/freshDatabase.js';

const day = 24 * 60 * 60 * 1000;
const names = ['Payroll', 'payroll', 'Zoë', 'zoe', 'Ärzte', 'arena', '100 %', 'a_b', 'Æther', '田中', '-dash', '𐍈'];

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const compare: { [O in ClientOrder]: (a: ListedClient, b: ListedClient) => number } = {
  NAME_ASC: (a, b) => byBytes(a.normalizedName, b.normalizedName) || byBytes(a.id, b.id),
  NAME_DESC: (a, b) => compare.NAME_ASC(b, a),
  CREATED_ASC: (a, b) => a.createdAt - b.createdAt || byBytes(a.id, b.id),
  CREATED_DESC: (a, b) => compare.CREATED_ASC(b, a),
  LAST_USED_ASC: (a, b) => a.usedAt - b.usedAt || byBytes(a.id, b.id),
  LAST_USED_DESC: (a, b) => compare.LAST_USED_ASC(b, a),
};

const filters: [string, ClientFilter, (client: ListedClient) => boolean][] = [
  ['all', {}, () => true],
  ['those of a type', { type: 'PUBLIC' }, ({ type }) => type === 'PUBLIC'],
  ['the disabled ones', { enabled: false }, ({ enabled }) => !enabled],
  [
    'those with a word that begins so, whatever its case and accents',
    { search: 'ZO' },
    ({ normalizedName }) => normalizedName === 'zoe',
  ],
  ['those with a character of a script without spaces', { search: '中' }, ({ name }) => name === '田中'],
  ['those with a percent sign in their name', { search: '%' }, ({ name }) => name === '100 %'],
  ['those with an underscore in their name', { search: '_b' }, ({ name }) => name === 'a_b'],
  ['those of an environment', { environment: 'uat.example.com' }, ({ environment }) => environment !== 'production'],
  ['those of an owner', { owner: 'Sam@' }, ({ ownerEmail }) => ownerEmail === 'sam@example.com'],
  ['none', { search: 'nobody has this' }, () => false],
];

// With nothing few, what is looked for is met on the way; with few words, in the list of each.
const none = { ...defaultBounds, lookedUp: -1, sorted: -1, counted: 7 };
const ways: [string, Bounds][] = [
  ['that are few', defaultBounds],
  ['that are many, of few words', { ...none, walked: 5 }],
  ['that are many', { ...none, merged: -1, walked: 5 }],
];

describe.each(ways)('of clients %s', (_name, bounds) => {
  let world: World;
  let moduleId: string;
  let accessTypeId: string;
  let all: readonly ListedClient[];

  beforeAll(async () => {
    world = await makeWorld('acc_paged', await freshStore(bounds));
    moduleId = (await world.makeModule('paged', [])).id;
    accessTypeId = (await world.run(createAccessType, { name: 'Paged' })).result.accessTypeId;
    for (let index = 0; index < 60; index++) {
      // Some are of the same name, some of the same millisecond.
      const { id } = await world.makeClient({
        name: names[index % names.length],
        modules: index % 3 ? [] : [{ moduleId }],
        accessTypeIds: index % 6 ? [] : [accessTypeId],
        environment: index % 7 ? 'production' : 'uat.example.com',
        owner: { email: index % 10 ? 'pat@example.com' : 'sam@example.com' },
        secret: { expiresAt: new Date(world.now() + (1 + (index % 20)) * day).toISOString() },
        type: index % 4 ? 'CONFIDENTIAL' : 'PUBLIC',
        grantTypes: ['AUTHORIZATION_CODE'],
        redirectUris: ['https://example.com/callback'],
      });
      if (index % 5 === 0) await world.run(disableClient, { id });
      if (index % 4 === 1) await world.store.usage.recordLastRefusal([id], world.now() - (index % 9) * day);
      if (index % 2) await world.store.usage.recordLastUse([id], world.now() - (index % 9) * day);
    }
    all = (await page({}, 'NAME_ASC', { limit: 1000, backwards: false })).items;
  });
  afterAll(() => world.close());

  const page = (filter: ClientFilter, order: ClientOrder, request: PageRequest): Promise<Page<ListedClient>> =>
    world.store.within(world.accountId).clients.page(filter, order, request);

  /** The ids that come when one pages from one end to the other. */
  async function walk(filter: ClientFilter, order: ClientOrder, backwards: boolean): Promise<string[]> {
    const ids: string[] = [];
    let from: Place | undefined;
    for (;;) {
      const { items, hasNext, hasPrevious } = await page(filter, order, { limit: 7, backwards, from });
      const stretch = items.map(({ id }) => id);
      ids.splice(backwards ? 0 : ids.length, 0, ...stretch);
      expect(backwards ? hasNext : hasPrevious).toBe(from !== undefined);
      if (!(backwards ? hasPrevious : hasNext)) return ids;
      from = placeOf(order, items.at(backwards ? 0 : -1) as ListedClient);
    }
  }

  describe.each(Object.keys(compare) as ClientOrder[])('in the order %s', (order) => {
    test.each(filters)('%s come page by page, each once, in both directions', async (_which, filter, fits) => {
      const expected = all
        .filter(fits)
        .sort(compare[order])
        .map(({ id }) => id);
      expect(await walk(filter, order, false)).toEqual(expected);
      expect(await walk(filter, order, true)).toEqual(expected);
    });
  });

  test.each(filters)('%s are counted, and no further than is asked for', async (_which, filter, fits) => {
    const { clients } = world.store.within(world.accountId);
    const { length } = all.filter(fits);
    expect(await clients.countOf(filter, 1000)).toBe(length);
    expect(await clients.countOf(filter, 3)).toBe(Math.min(length, 3));
  });

  describe('a filter', () => {
    test('by module finds exactly those that have it', async () => {
      expect(await walk({ moduleId }, 'NAME_ASC', false)).toHaveLength(20);
      expect(await walk({ moduleId, enabled: false, type: 'PUBLIC' }, 'NAME_ASC', false)).toHaveLength(1);
    });

    test('by access type finds exactly those that have it', async () => {
      expect(await walk({ accessTypeId }, 'LAST_USED_DESC', false)).toHaveLength(10);
    });

    test('by when a secret ends finds neither those that end later nor those that have ended', async () => {
      const within = (days: number, from = world.now()) =>
        walk({ secretEnds: { after: from, until: from + days * day } }, 'CREATED_DESC', false);
      // One in four is public, and has no secret.
      expect(await within(5)).toHaveLength(9);
      expect(await within(100)).toHaveLength(45);
      expect(await within(100, world.now() + 100 * day)).toEqual([]);
    });

    test('by last refusal finds those that were refused since, in every order', async () => {
      const since = (days: number) => ({ refusedSince: world.now() - (days + 0.5) * day });
      const refused = await walk(since(9), 'NAME_ASC', false);
      expect(refused).toHaveLength(15);
      expect((await walk(since(9), 'LAST_USED_DESC', false)).toSorted(byBytes)).toEqual(refused.toSorted(byBytes));
      expect(await walk(since(3), 'CREATED_ASC', false)).toHaveLength(7);
      expect(await walk({ refusedSince: world.now() }, 'NAME_ASC', false)).toEqual([]);
    });

    test('by last use finds those that were not used since, whether used before or never, and no newcomers', async () => {
      const since = (days: number) => walk({ unusedSince: world.now() - days * day }, 'NAME_ASC', false);
      expect(await since(3), 'all of them are made today').toEqual([]);
      const unused = await walk({ unusedSince: world.now() + 1 }, 'LAST_USED_ASC', false);
      const fits = ({ usedAt }: ListedClient) => usedAt < world.now();
      expect(unused).toHaveLength(all.filter(fits).length);
      expect(unused[0], 'those that never were used come first').toBe(
        all
          .filter(({ usedAt }) => usedAt === 0)
          .map(({ id }) => id)
          .sort(byBytes)[0],
      );
    });

    test('by the beginning of an id finds that client, and not by its middle', async () => {
      const { id } = all[0] as ListedClient;
      expect(await walk({ search: id }, 'NAME_ASC', false)).toEqual([id]);
      expect(await walk({ search: id.slice(5) }, 'NAME_ASC', false)).toEqual([]);
    });
  });

  test('are counted, and their secrets, however many there are', async () => {
    const { census } = world.store.within(world.accountId);
    // One in four is public, and has no secret.
    expect(await census.clients()).toBe(60);
    expect(await census.clientsWithTokensOver(0)).toBe(60);
    expect(await census.clientsWithTokensOver(day)).toBe(0);
    expect(await census.clientsWithSecretsOver(0, world.now())).toBe(45);
    expect(await census.clientsWithSecretsOver(1, world.now())).toBe(0);
    expect(await census.secretsLivingOver(5.5 * day, world.now())).toBe(36);
    expect(await census.replacedSecrets(world.now())).toBe(0);
    expect(await census.recoverableSecrets()).toBe(0);
  });

  test('a search by name tells first of those that begin with it, in both directions', async () => {
    for (const name of ['Roster Quay', 'Quay 2', 'Quay 1', 'Atlas of quays', 'Archive unquay']) {
      await world.makeClient({ name });
    }
    const namesIn = async (order: ClientOrder, backwards: boolean) => {
      const ids = await walk({ search: 'quay' }, order, backwards);
      const found = await world.store.within(world.accountId).clients.byIds(ids);
      return ids.map((id) => found.find((client) => client.id === id)?.name);
    };
    for (const backwards of [false, true]) {
      expect(await namesIn('NAME_ASC', backwards)).toEqual(['Quay 1', 'Quay 2', 'Atlas of quays', 'Roster Quay']);
      expect(await namesIn('NAME_DESC', backwards)).toEqual(['Quay 2', 'Quay 1', 'Roster Quay', 'Atlas of quays']);
    }
  });

  test('a search for several words finds the clients that have all of them, in whatever order', async () => {
    const { id } = await world.makeClient({ name: 'Nightly export (Lisbon)' });
    expect(await walk({ search: 'lisbon night' }, 'CREATED_DESC', false)).toEqual([id]);
    expect(await walk({ search: 'lisbon daily' }, 'CREATED_DESC', false)).toEqual([]);
  });

  test('a search finds a client by the name that it has now, and one that is deleted by none', async () => {
    const { id } = await world.makeClient({ name: 'Ledger sync' });
    expect(await walk({ search: 'ledger sy' }, 'NAME_ASC', false)).toEqual([id]);
    await world.run(updateClient, { id, expectedVersion: 1, name: 'Warehouse sync' });
    expect(await walk({ search: 'Ledger' }, 'NAME_ASC', false)).toEqual([]);
    expect(await walk({ search: 'ware' }, 'NAME_ASC', false)).toEqual([id]);
    expect(await walk({ search: 'ware' }, 'LAST_USED_DESC', false)).toEqual([id]);
    await world.run(deleteClient, { id, expectedVersion: 2, confirmation: 'Warehouse sync' });
    expect(await walk({ search: 'ware' }, 'NAME_ASC', false)).toEqual([]);
    expect(await walk({ search: id }, 'NAME_ASC', false)).toEqual([]);
  });
});
