import { checkPrime } from 'node:crypto';
import { promisify } from 'node:util';
import type { PublicKey } from '@countersign/schema';

const isPrime = promisify<bigint, { checks: number }, boolean>(checkPrime);

/** The largest number whose power is not above `n`, by Newton's method from above. */
function root(n: bigint, power: bigint): bigint {
  if (n < 2n) return n;
  let guess = 1n << BigInt(Math.ceil(n.toString(2).length / Number(power)));
  for (;;) {
    const next = ((power - 1n) * guess + n / guess ** (power - 1n)) / power;
    if (next >= guess) return guess;
    guess = next;
  }
}

const isPower = (n: bigint, power: bigint): boolean => root(n, power) ** power === n;

// Squares end so in base 64: five of six numbers need no root.
const endsOfSquares = new Set(Array.from({ length: 64 }, (_, n) => BigInt((n * n) % 64)));
const isSquare = (n: bigint): boolean => endsOfSquares.has(n % 64n) && isPower(n, 2n);

// Known cases (CVE-2022-26320) are found by the first.
const fermatSteps = 100n;

/** Whether `n` is a product of two numbers that lie next to each other, found by Fermat's method; a square is one. */
function hasNearFactors(n: bigint): boolean {
  const least = root(n, 2n);
  for (let step = 0n; step <= fermatSteps; step++) {
    const middle = least + step;
    const rest = middle * middle - n;
    if (rest >= 0n && isSquare(rest)) return true;
  }
  return false;
}

/**
 * Whether anybody knows the private key of an RSA modulus from the modulus alone: a prime, of which it follows at once, a power,
 * or a product of two primes that are next to each other. Primes are looked for beside the event loop: 8192 bits take 0.1 s.
 */
const isEasilyFactored = async (n: bigint): Promise<boolean> =>
  [3n, 5n, 7n].some((power) => isPower(n, power)) || hasNearFactors(n) || isPrime(n, { checks: 1 });

/** Those of the keys, by their place, for which anybody can sign. */
export async function easyKeysAmong(keys: readonly PublicKey[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const [index, key] of keys.entries()) {
    if (key.kty !== 'RSA') continue;
    const n = BigInt(`0x${Buffer.from(key.n, 'base64url').toString('hex')}`);
    if (await isEasilyFactored(n)) found.push(index);
  }
  return found;
}
