import { expect, test } from 'vitest';
import { returnPath } from './returnPath';

test.each(['/clients', '/clients?q=a&enabled=true#top', '/oauth/authorize?client_id=x&state=%2F%2Fy'])(
  '%s is gone back to',
  (path) => expect(returnPath(path)).toBe(path),
);

test.each([
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n\\evil.example',
  '\t//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/\u0000/evil.example/..//evil.example',
  'javascript:alert(1)',
  '/sign-in?to=/',
])('%j never leads away from the page', (asked) => {
  const path = returnPath(asked);
  expect(new URL(path, 'https://clients.example.com').origin).toBe('https://clients.example.com');
  expect(path).not.toMatch(/^[/\\]{2}/);
  if (!asked?.includes('\u0000')) expect(path).toBe('/');
});
