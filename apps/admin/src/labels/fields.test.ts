import { expect, test } from 'vitest';
import { valueLabel } from './fields';

test.each(['constructor', 'toString', '__proto__'])(
  'a reviewer sees what was typed, also where it is a word of the language that the page is written in: %s',
  (text) => {
    expect(valueLabel('name', text)).toBe(text);
    expect(valueLabel('redirectUris', [text, 'RECOVERABLE'])).toBe(`${text}\nAgain, after a passcode`);
  },
);
