import { constants, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { algorithmsOf, type PublicKey } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';

const isHeld = (key: PublicKey, held: readonly PublicKey[]) => held.some((one) => isDeepStrictEqual(one, key));

/**
 * Imports each key that a client would be given, and checks a signature with it once by every algorithm that it may be for:
 * a key that the library of the token endpoint cannot use is refused here, rather than with each token request.
 * @param easy the places of those for which anybody can sign
 * @throws InvalidInput naming the key
 */
export function assertKeysUsable(
  keys: readonly PublicKey[],
  held: readonly PublicKey[],
  easy: readonly number[] = [],
): void {
  for (const [index, key] of keys.entries()) {
    if (isHeld(key, held)) continue;
    const name = `Key ${index + 1} of ${keys.length}`;
    if (!isUsable(key)) {
      throw InvalidInput.at('publicKeys', `${name} cannot be used: no signature can be checked with it.`);
    }
    if (easy.includes(index)) {
      const why = 'n of an RSA key is a product of two large primes that are far apart, and this one is none';
      throw InvalidInput.at('publicKeys', `${name} proves nothing: ${why}, so that anybody can sign for it.`);
    }
  }
}

function isUsable(key: PublicKey): boolean {
  try {
    const imported = createPublicKey({ key: numbersOf(key) as JsonWebKey, format: 'jwk' });
    // What it was read as: a library that repairs a number would check signatures by another key than was reviewed.
    if (!isDeepStrictEqual(imported.export({ format: 'jwk' }), numbersOf(key))) return false;
    const algorithms = key.alg === undefined ? algorithmsOf(key) : [key.alg];
    return algorithms.every((algorithm) => refusesNonsense(imported, key, algorithm));
  } catch {
    // What OpenSSL throws goes nowhere: it may hold parts of the key, and says nothing to an admin.
    return false;
  }
}

const numbersOf = ({ kid: _kid, alg: _alg, ...numbers }: PublicKey) => numbers;

/** Whether the check runs with this key and algorithm, and finds that octets of ones are no signature. */
function refusesNonsense(imported: KeyObject, key: PublicKey, algorithm: string): boolean {
  const digest = key.kty === 'OKP' ? null : `sha${algorithm.slice(2)}`;
  const padding = algorithm.startsWith('PS') ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const use = key.kty === 'RSA' ? { key: imported, padding } : { key: imported, dsaEncoding: 'ieee-p1363' as const };
  return !verify(digest, Buffer.from('countersign'), use, Buffer.alloc(signatureLength(imported, key), 1));
}

function signatureLength({ asymmetricKeyDetails }: KeyObject, key: PublicKey): number {
  if (key.kty === 'RSA') return Math.ceil((asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  return 2 * Buffer.from(key.x, 'base64url').length;
}
