import { type Octets, readOctets } from './base64url.js';
import { curves, isEd25519Point, isOfSmallOrder, isOnCurve } from './curves.js';
import { algorithmsOf, type PublicKey } from './publicKey.js';

// RFC 7518 §3.3. The upper bounds exist because the time to verify a signature grows with these lengths.
const minModulusBits = 2048;
const maxModulusBits = 8192;
const maxExponentBits = 32;

const smallPrimes = Array.from({ length: 1000 }, (_, number) => number).filter(
  (number) =>
    number > 2 && !Array.from({ length: 30 }, (_, index) => index + 2).some((by) => by < number && number % by === 0),
);

/** The reason that a key is refused, or undefined when its numbers can verify signatures. */
export function keyFault(key: PublicKey): string | undefined {
  const { alg } = key;
  const signs = algorithmsOf(key);
  if (alg !== undefined && !signs.includes(alg)) {
    return `A key says that it is for ${alg}. Such a key is for ${signs.join(', ')}.`;
  }
  if (key.kty === 'EC') return pointFault(key);
  return key.kty === 'RSA' ? rsaFault(key) : ed25519Fault(key);
}

const notBase64url = (member: string) => `${member} of a key is not written in base64url (RFC 7515 §2).`;

function pointFault({ crv, ...key }: PublicKey & { kty: 'EC' }): string | undefined {
  const [x, y] = [readOctets(key.x), readOctets(key.y)];
  if (!x) return notBase64url('x');
  if (!y) return notBase64url('y');
  const { octets } = curves[crv];
  if (x.length !== octets || y.length !== octets) return `x and y of a ${crv} key have ${octets} octets each.`;
  return isOnCurve(curves[crv], x.value, y.value) ? undefined : `x and y of a key are no point of ${crv}.`;
}

function ed25519Fault(key: PublicKey & { kty: 'OKP' }): string | undefined {
  const x = readOctets(key.x);
  if (!x) return notBase64url('x');
  if (x.length !== 32) return 'x of an Ed25519 key has 32 octets.';
  if (!isEd25519Point(x.value)) return 'x of a key is no point of Ed25519.';
  return isOfSmallOrder(x.value) ? 'x of a key is a point of small order: anybody could sign for it.' : undefined;
}

const bitsOf = ({ value }: Octets): number => value.toString(2).length;

/** RFC 7518 §6.3.1: each number in as few octets as hold it, so that one key is written in one way. */
function rsaFault(key: PublicKey & { kty: 'RSA' }): string | undefined {
  const [n, e] = [readOctets(key.n), readOctets(key.e)];
  if (!n) return notBase64url('n');
  if (!e) return notBase64url('e');
  const bits = bitsOf(n);
  if (bits < minModulusBits) return `An RSA key has at least ${minModulusBits} bits. This one has ${bits}.`;
  if (bits > maxModulusBits) return `An RSA key has at most ${maxModulusBits} bits. This one has ${bits}.`;
  if (n.length * 8 - bits >= 8 || (e.value > 0n && e.length * 8 - bitsOf(e) >= 8)) {
    return 'n and e of an RSA key have no zero octets in front (RFC 7518 §6.3.1).';
  }
  return modulusFault(n.value) ?? exponentFault(e);
}

function modulusFault(n: bigint): string | undefined {
  if (n % 2n === 0n) return 'n of an RSA key is odd. This one is even, so it is no product of two large primes.';
  const factor = smallPrimes.find((prime) => n % BigInt(prime) === 0n);
  return factor === undefined
    ? undefined
    : `n of an RSA key is a product of two large primes. This one is divisible by ${factor}.`;
}

function exponentFault(e: Octets): string | undefined {
  if (e.value < 3n)
    return `e of an RSA key is at least 3, such as 65537 (AQAB). With ${e.value}, a signature proves nothing.`;
  if (e.value % 2n === 0n) return 'e of an RSA key is odd, such as 65537 (AQAB). This one is even.';
  if (bitsOf(e) > maxExponentBits) return `e of an RSA key has at most ${maxExponentBits} bits, such as 65537 (AQAB).`;
  return undefined;
}
