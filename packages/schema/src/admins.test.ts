import { expect, test } from 'vitest';
import { NewPassword } from './admins.js';

const isTaken = (password: string) => NewPassword.safeParse(password).success;

test('a password is measured as it is hashed: in characters, after NFKC', () => {
  expect(isTaken('eleven char')).toBe(false);
  expect(isTaken('twelve chars')).toBe(true);
  expect(isTaken('👩‍🚀'.repeat(2))).toBe(false);
  // One sign that stands for eighteen letters.
  expect(isTaken('\ufdfa'.repeat(56))).toBe(true);
  expect(isTaken('\ufdfa'.repeat(57))).toBe(false);
  expect(isTaken('x'.repeat(1024))).toBe(true);
  expect(isTaken('x'.repeat(1025))).toBe(false);
});
