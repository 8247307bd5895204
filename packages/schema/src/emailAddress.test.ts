import { describe, expect, test } from 'vitest';
import { email } from './text.js';

const label = 'a'.repeat(63);

describe('An address by RFC 5321, or by RFC 6531 with the letters of all languages, is taken', () => {
  test.each([
    "o'brien+news=x@example.com",
    'a!#$%&*/=?^_`{|}~-b@example.com',
    '"jo doe"@example.com',
    '"jo@home"@example.com',
    'jörg@example.com',
    'jo@müller.example',
    '用户@例子.广告',
    'jo@example.xn--p1ai',
    'jo@[192.0.2.1]',
    'jo@[IPv6:2001:db8::1]',
    `${'a'.repeat(64)}@example.com`,
    `jo@${label}.example`,
  ])('%s', (address) => {
    expect(email.safeParse(address)).toMatchObject({ success: true, data: expect.stringMatching(/@/) });
  });
});

describe('Anything else is refused', () => {
  test.each([
    'jo',
    '@example.com',
    'jo@',
    'jo@localhost',
    'jo@example.123',
    'jo@-example.com',
    'jo@example..com',
    '.jo@example.com',
    'jo.@example.com',
    'jo..jo@example.com',
    'jo doe@example.com',
    'jo@exa mple.com',
    '"jo"doe"@example.com',
    '"jo\r\nBcc: eve@example.com"@example.com',
    'jo@example.com, eve@example.com',
    'jo\u202e@example.com',
    'jo\u200b@example.com',
    'Jo <jo@example.com>',
    // Each with a letter that is not Latin, or is another form of one.
    'jо@example.com',
    'аса@example.com',
    'jo@exаmple.com',
    'ｊｏ@example.com',
    `${'a'.repeat(65)}@example.com`,
    `${'ö'.repeat(33)}@example.com`,
    `jo@${label}a.example`,
  ])('%j', (address) => {
    expect(email.safeParse(address).success).toBe(false);
  });
});
