import { expect, test } from 'vitest';
import { readByTurn } from './readByTurn.js';

const client = 'client';

/** A database of one row, whose version a commit raises; and how often it was read. */
function database() {
  const state = { version: 1, reads: 0, isDown: false };
  const readMany = async (ids: readonly string[]) => {
    state.reads++;
    if (state.isDown) throw new Error('The database is down.');
    return ids.filter((id) => id !== 'nobody').map((id) => ({ row: { id, version: state.version }, weight: 10 }));
  };
  return { state, readMany, changeMark: () => String(state.version) };
}

test('a commit between two requests of one turn is seen by both', async () => {
  const { state, readMany, changeMark } = database();
  const read = readByTurn({ changeMark }, readMany);
  await read(client);

  const first = read(client);
  state.version = 2;
  const second = read(client);
  expect(await Promise.all([first, second])).toEqual([
    { id: client, version: 2 },
    { id: client, version: 2 },
  ]);
});

test('a row that was read before a commit, and came after it, is not kept', async () => {
  const { state, changeMark } = database();
  const answers: ((version: number) => void)[] = [];
  const readMany = (ids: readonly string[]) =>
    new Promise<{ row: { id: string; version: number }; weight: number }[]>((answer) => {
      answers.push((version) => answer(ids.map((id) => ({ row: { id, version }, weight: 10 }))));
    });
  const read = readByTurn({ changeMark }, readMany);
  const turn = () => new Promise((next) => setImmediate(next));

  const slow = read(client);
  await turn();
  state.version = 2;
  const next = read(client);
  await turn();
  answers[1]?.(2);
  expect(await next).toMatchObject({ version: 2 });
  answers[0]?.(1);
  await slow;
  expect(await read(client)).toMatchObject({ version: 2 });
  expect(answers).toHaveLength(2);
});

test('one statement reads what a turn asks for, and a row is kept until a commit, one that is not there never', async () => {
  const { state, readMany, changeMark } = database();
  const read = readByTurn({ changeMark }, readMany);
  const ask = () => Promise.all([client, client, 'nobody'].map(read));
  expect(await ask()).toEqual([{ id: client, version: 1 }, { id: client, version: 1 }, undefined]);
  expect(state.reads).toBe(1);
  expect(await read(client)).toBeDefined();
  expect(state.reads).toBe(1);
  await read('nobody');
  expect(state.reads).toBe(2);
  state.version = 2;
  await read(client);
  expect(state.reads).toBe(3);
});

test('where only a statement could tell of commits, every turn reads', async () => {
  const { state, readMany } = database();
  const read = readByTurn({}, readMany);
  await read(client);
  state.version = 2;
  expect(await read(client)).toMatchObject({ version: 2 });
});

test('whoever asked in a turn that failed is told, and the next turn reads again', async () => {
  const { state, readMany, changeMark } = database();
  const read = readByTurn({ changeMark }, readMany);
  state.isDown = true;
  const asked = await Promise.allSettled([read(client), read('nobody')]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  state.isDown = false;
  expect(await read(client)).toBeDefined();
});

test('no more is kept than the weight allows: what was kept first goes first', async () => {
  const { state, readMany, changeMark } = database();
  const read = readByTurn({ changeMark }, readMany, 25);
  for (const id of ['one', 'two', 'three']) await read(id);
  expect(state.reads).toBe(3);
  await read('three');
  await read('two');
  expect(state.reads).toBe(3);
  await read('one');
  expect(state.reads).toBe(4);
});
