import { expect, test } from 'vitest';
import type { House } from './floors.ts';
import { roomsOf, survey } from './survey.ts';

const house: House = {
  name: 'test',
  sources: '',
  mutualPairs: 0,
  floors: [
    { name: 'ground', rooms: ['kernel'], holds: '' },
    { name: 'models', rooms: ['*/model'], holds: '' },
    { name: 'commands', rooms: ['*/commands', 'oauth'], holds: '' },
  ],
};

const files = ['kernel/a.ts', 'x/model/a.ts', 'y/model/a.ts', 'z/model/a.ts', 'x/commands/a.ts', 'y/commands/a.ts'];
const look = (...imports: [from: string, to: string][]) =>
  survey(
    house,
    [...files, 'z/commands/deep/a.ts'],
    imports.map(([from, to]) => ({ from, to })),
  );

test('a floor is a subfolder that stands under three folders or more', () => {
  const roomOf = roomsOf([...files, 'x/rest/a.ts', 'z/commands/deep/a.ts']);
  expect(['x/model/a.ts', 'z/commands/deep/a.ts', 'x/rest/a.ts', 'kernel/a.ts', 'main.ts'].map(roomOf)).toEqual([
    'x/model',
    'z/commands',
    'x',
    'kernel',
    'main.ts',
  ]);
});

test('an import down is fine, and one that runs up is not', () => {
  expect(look(['x/commands/a.ts', 'y/model/a.ts'], ['x/model/a.ts', 'kernel/a.ts']).up).toEqual([]);
  expect(look(['kernel/a.ts', 'x/model/a.ts'], ['y/model/a.ts', 'z/commands/deep/a.ts']).up).toHaveLength(2);
});

test('two rooms of one floor that import each other are a pair', () => {
  const { up, mutual } = look(['x/model/a.ts', 'y/model/a.ts'], ['y/model/a.ts', 'x/model/a.ts']);
  expect(up).toEqual([]);
  expect(mutual).toEqual(['x/model and y/model: x/model/a.ts -> y/model/a.ts']);
});

test('a room that no floor names is found', () => {
  expect(survey(house, [...files, 'z/commands/a.ts', 'attic/a.ts'], []).homeless).toEqual(['attic']);
});
