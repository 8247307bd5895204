import { describe, expect, test } from 'vitest';
import { readsLike } from './lookalike.js';

describe('names that read alike', () => {
  test.each([
    ['Ada Ilves', 'Ada llves'],
    ['Ada Ilves', 'Ada 1lves'],
    ['Arno Stern', 'Amo Stem'],
    ['Otto Vogel', '0tto Vogel'],
    ['Vivian', 'Vivian '],
    ['Nils Owen', 'NILS OWEN'],
    ['Wanda', 'VVanda'],
    ['Conor O’Hara', "Conor O'Hara"],
    ['Ann–Marie', 'Ann-Marie'],
  ])('%j and %j', (one, other) => expect([readsLike(one, other), readsLike(other, one)]).toEqual([true, true]));

  test.each([
    ['Ada Larsen', 'Ida Larsen'],
    ['Ian', 'Lan'],
    ['Ben', 'Ken'],
    ['Ada', 'Ada B.'],
    ['José', 'Jose'],
  ])('%j and %j do not', (one, other) => expect(readsLike(one, other)).toBe(false));
});
