import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealUnder } from '../../../kernel/seal.js';
import { contactId, newDataKey } from './dataKey.js';
import { openText, refOf, sealText } from './value.js';

const seal = sealUnder(randomBytes(32));
const drawn = () =>
  newDataKey({ accountId: 'acc_one', subjectKind: 'ACCOUNT', subjectId: 'acc_one' }, seal, 1_700_000_000_000).key;
const [key, other] = [drawn(), drawn()];

test('a value opens to the text that its reference commits to, in its place, under its key, and to nothing else', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      (text, forged, place) => {
        const ref = refOf(key, place, text);
        const sealed = sealText(key, ref, text);
        expect(openText(key, ref, place, sealed)?.text).toBe(text);
        expect(openText(other, ref, place, sealed)).toBeUndefined();
        expect(openText(key, ref, `${place}.`, sealed)).toBeUndefined();
        expect(openText(key, refOf(key, place, `${text}.`), place, sealed)).toBeUndefined();
        // Whoever has the key can seal what they like; the chain has committed to what was said.
        if (forged !== text) expect(openText(key, ref, place, sealText(key, ref, forged))).toBeUndefined();
      },
    ),
  );
});

test('the same text has one reference under a key, and none that tells of it under another', () => {
  expect(refOf(key, '', 'Ada')).toBe(refOf(key, '', 'Ada'));
  expect(refOf(key, '', 'Ada').split('.')[1]).not.toBe(refOf(other, '', 'Ada').split('.')[1]);
  expect(refOf(key, '', 'Ada')).not.toBe(refOf(key, 'aud_1', 'Ada'));
});

test('a contact is one however the address is written, and only to the account’s key', () => {
  expect(contactId(key, 'Olga@Example.com')).toBe(contactId(key, 'olga@example.com'));
  expect(contactId(key, 'olga@example.com')).not.toBe(contactId(other, 'olga@example.com'));
});
