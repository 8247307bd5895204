import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { openPrograms, type Programs } from '../../testing/programs.js';

let programs: Programs;

beforeAll(async () => {
  programs = await openPrograms();
});
afterAll(async () => {
  await programs.there.close();
  await programs.here.close();
});

const call = (path: string, more: object = {}) => {
  const headers = { authorization: `Bearer ${programs.tokens()[0]}`, 'content-type': 'application/json' };
  return fetch(programs.here.url + path, { headers, ...more });
};

const fields = Array.from({ length: 500 }, (_, index) => `${index}`.padEnd(98, 'x'));
const permissions = Array.from({ length: 5 }, (_, index) => ({
  object: `Object ${index}`,
  operations: ['READ'],
  fields,
}));

const make = async (name: string) =>
  (await call('/api/access-types', { method: 'POST', body: JSON.stringify({ name, permissions }) })).status;

/** Two pages, of which the first is cut. */
async function pages(path: string, many: string) {
  const read = async (after: string) => (await call(`${path}?limit=100${after}`)).json();
  const first = await read('');
  expect(JSON.stringify(first).length).toBeLessThan(8_500_000);
  const second = await read(`&after=${first.next}`);
  expect(second.next).toBeNull();
  return [...first[many], ...second[many]];
}

describe('a page of what is large has as many as fit into one answer, and the next the others', () => {
  test('of access types', async () => {
    const names = Array.from({ length: 35 }, (_, index) => `Large${String(index).padStart(2, '0')}`);
    for (const name of names) expect(await make(name)).toBe(201);
    const found = (await pages('/api/access-types', 'accessTypes')).map(({ name }) => name);
    expect(found.filter((name) => name.startsWith('Large'))).toEqual(names);
  });

  test('of change requests', async () => {
    await programs.ada.stepUp();
    await choose(programs.ada, { multiAdmin: { on: true, scope: 'EVERYTHING' } });
    for (let index = 1; index <= 18; index++) expect(await make(`Waiting${index}`)).toBe(202);
    const found = (await pages('/api/change-requests', 'changeRequests')).map(({ number }) => number);
    expect(found).toEqual(Array.from({ length: 18 }, (_, index) => 18 - index));
  });
});
