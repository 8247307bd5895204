import { afterAll, beforeAll, expect, test } from 'vitest';
import { disableClient } from '../../clients/commands/disableClient.js';
import type { Place } from '../../kernel/page.js';
import { makeWorld, type World } from '../../testing/world.js';

let world: World;
const disabled: string[] = [];

beforeAll(async () => {
  world = await makeWorld();
  for (let index = 0; index < 12; index++) {
    const { id } = await world.makeClient();
    if (index % 3 > 0) continue;
    await world.run(disableClient, { id });
    disabled.push(id);
  }
});
afterAll(() => world.close());

const audit = () => world.store.within(world.accountId).audit;

test('the audit comes newest first, page by page, each entry once, in both directions', async () => {
  const newestFirst = (await audit().page({}, { limit: 1000, backwards: false })).items.map(({ seq }) => seq);
  expect(newestFirst).toHaveLength(12 + 4 + 2);
  expect(newestFirst).toEqual([...newestFirst].sort((a, b) => b - a));
  for (const backwards of [false, true]) {
    const seen: number[] = [];
    let from: Place | undefined;
    for (let more = true; more; ) {
      const { items, hasNext, hasPrevious } = await audit().page({}, { limit: 5, backwards, from });
      const stretch = items.map(({ seq }) => seq);
      seen.splice(backwards ? 0 : seen.length, 0, ...stretch);
      more = backwards ? hasPrevious : hasNext;
      const last = items.at(backwards ? 0 : -1);
      from = last && { value: last.seq, id: last.id };
    }
    expect(seen).toEqual(newestFirst);
  }
});

test('the audit of one client, or of one command, is that alone', async () => {
  const all = { limit: 100, backwards: false };
  const { items } = await audit().page({ action: 'disableClient' }, all);
  expect(items.map(({ subject }) => subject.id)).toEqual(disabled.toReversed());
  const [newest] = items;
  const both = { subjectId: newest?.subject.id, action: 'disableClient' };
  expect((await audit().page(both, all)).items).toEqual([newest]);
  expect((await audit().page({ subjectId: newest?.subject.id }, all)).items).toHaveLength(2);
});
