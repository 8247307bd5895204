import { expect, test } from 'vitest';
import { searchWords, wordsOf } from './words.js';

test.each([
  ['Straße', 'strasse'],
  ['GROẞ', 'gross'],
  ['Łódź', 'lodz'],
  ['Æther', 'aether'],
  ['œuvre', 'oeuvre'],
  ['Ørsted', 'orsted'],
  ['Þórr', 'thorr'],
  ['Đorđe', 'dorde'],
  ['Zoë', 'zoe'],
])('%s is found by %s, and by itself', (name, typed) => {
  expect(wordsOf(name)).toEqual([typed]);
  expect(searchWords(name)).toEqual(searchWords(typed));
});
