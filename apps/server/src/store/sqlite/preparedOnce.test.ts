import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { preparedOnce } from './preparedOnce.js';

function counted() {
  const database = new Database(':memory:');
  database.exec(
    'create table things (id integer, name text); insert into things values (1, $$one$$)'.replaceAll('$$', "'"),
  );
  let compiled = 0;
  const counting: Database.Database = Object.create(database, {
    prepare: {
      value: (text: string) => {
        compiled++;
        return database.prepare(text);
      },
    },
  });
  return { database, once: preparedOnce(counting), compiled: () => compiled };
}

test('a text is compiled once, and its rows come as arrays or as objects, in whichever order they are asked for', () => {
  const { once, compiled } = counted();
  const text = 'select id, name from things where id = ?';
  for (let at = 0; at < 3; at++) {
    expect(once.prepare(text).raw().all(1)).toEqual([[1, 'one']]);
    expect(once.prepare(text).get(1)).toEqual({ id: 1, name: 'one' });
    expect(once.prepare(text).raw().get(1)).toEqual([1, 'one']);
    expect(once.prepare(text).all(1)).toEqual([{ id: 1, name: 'one' }]);
  }
  expect(compiled()).toBe(2);
});

test('a text that was compiled before a table changed reads the table as it is', () => {
  const { once, database } = counted();
  const text = 'select * from things';
  expect(once.prepare(text).get()).toEqual({ id: 1, name: 'one' });
  database.exec('alter table things add column colour text');
  expect(once.prepare(text).get()).toEqual({ id: 1, name: 'one', colour: null });
});

test('of many texts those that are used stay', () => {
  const { once, compiled } = counted();
  const used = 'select id from things';
  for (let at = 0; at < 1500; at++) {
    once.prepare(used).raw();
    once.prepare(`select ${at}`).raw();
  }
  expect(compiled()).toBe(1501);
  once.prepare('select 0').raw();
  expect(compiled()).toBe(1502);
});
