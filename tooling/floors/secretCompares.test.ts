import path from 'node:path';
import { expect, test } from 'vitest';
import { comparesIn, secretComparesIn } from './secretCompares.ts';

test('the server compares no secret, code, token or MAC but in constant time', () => {
  expect(secretComparesIn(path.resolve(import.meta.dirname, '../../apps/server/src'))).toEqual([]);
});

test('a comparison of a guess is found, whatever it stands in; one with a constant is none', () => {
  const source = `
    if (sha256(input.code) === kept.codeHash || 'x' === token) throw 1;
    const isRight = (sent: string) => sent !== row.secretHash;
    const mac = tag() == request.mac && other?.userToken !== (await theirToken());
    const fine = hash === undefined || typeof token === 'string' || code !== 'access_denied' || id === other.id;
  `;
  expect(comparesIn('some.ts', source)).toEqual([
    'sha256(input.code) === kept.codeHash',
    'sent !== row.secretHash',
    'tag() == request.mac',
    'other?.userToken !== (await theirToken())',
  ]);
  expect(comparesIn('some.ts', "import { timingSafeEqual } from 'node:crypto';")).toEqual(['timingSafeEqual']);
});
