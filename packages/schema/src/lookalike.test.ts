import { describe, expect, test } from 'vitest';
import { passesFor, readsLike } from './lookalike.js';

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

describe('a name passes for another', () => {
  test.each([
    ['Payroll', 'Payro1l'],
    ['Payroll', 'PayroIl'],
    ['Northern', 'Northem'],
    ['Orders', '0rders'],
    ['TRAVVEL', 'Trawel'],
  ])('%j for %j', (one, other) => expect([passesFor(one, other), passesFor(other, one)]).toEqual([true, true]));

  test.each([
    ['Payroll', 'Payroll'],
    ['Payroll', 'PAYROLL'],
    ['Phase 2', 'Phase 3'],
  ])('%j not for %j', (one, other) => expect(passesFor(one, other)).toBe(false));
});
