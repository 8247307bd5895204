import { expect, test } from 'vitest';
import { encodeCursor, pageRequest } from './page.js';

const order = 'things.name';
const cursor = encodeCursor(order, { value: 'a', id: '1' });

test.each([
  [{}, { limit: 25, backwards: false }],
  [{ first: 10 }, { limit: 10, backwards: false }],
  [
    { first: 10, after: cursor },
    { limit: 10, backwards: false, from: { value: 'a', id: '1' } },
  ],
  [
    { after: cursor, last: null, before: null },
    { backwards: false, from: { value: 'a', id: '1' } },
  ],
  [{ last: 10 }, { limit: 10, backwards: true }],
  [
    { last: 10, before: cursor, first: null },
    { limit: 10, backwards: true, from: { value: 'a', id: '1' } },
  ],
  [{ before: cursor }, { limit: 25, backwards: true, from: { value: 'a', id: '1' } }],
])('a list is read from one end: %j', (args, request) => {
  expect(pageRequest(order, args)).toMatchObject(request);
});

test.each([
  [{ first: 1, last: 1 }, 'last'],
  [{ first: 1, before: cursor }, 'before'],
  [{ after: cursor, before: cursor }, 'before'],
  [{ after: cursor, last: 1 }, 'last'],
])('what mixes both ends is refused where it was made, and nothing is ignored: %j', (args, at) => {
  expect(() => pageRequest(order, args)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ path: [at] })] }),
  );
});
