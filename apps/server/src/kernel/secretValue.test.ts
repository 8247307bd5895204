import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { SecretValue } from './secretValue.js';

test('a secret prints, serialises and stands in a text as [secret], and is told by reveal() alone', () => {
  const secret = new SecretValue('csk_value');
  const printed = [`${secret}`, JSON.stringify({ secret }), inspect({ secret }, { showHidden: true }), String(secret)];
  for (const one of printed) expect(one).toContain('[secret]');
  expect(printed.join()).not.toContain('csk_value');
  expect(secret.reveal()).toBe('csk_value');
});
