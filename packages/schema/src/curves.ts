/** y² = x³ − 3x + b over a prime field (FIPS 186-5, SP 800-186 §3.2.1); octets of a coordinate (RFC 7518 §6.2.1.2). */
interface Curve {
  readonly octets: number;
  readonly p: bigint;
  readonly b: bigint;
}

export const curves = {
  'P-256': {
    octets: 32,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    octets: 48,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  'P-521': {
    octets: 66,
    p: 2n ** 521n - 1n,
    b: 0x051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
} as const satisfies Readonly<Record<string, Curve>>;

export const isOnCurve = ({ p, b }: Curve, x: bigint, y: bigint): boolean =>
  x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n;

const p25519 = 2n ** 255n - 19n;
const d25519 = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const modulo = (value: bigint): bigint => ((value % p25519) + p25519) % p25519;

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p25519;
    square = (square * square) % p25519;
  }
  return result;
}

/** The y coordinate of an Ed25519 key (RFC 8032 §5.1.2): little endian, the sign of x in the last bit. */
function coordinateOf(key: bigint): bigint {
  const octets = key.toString(16).padStart(64, '0').match(/../g) ?? [];
  return BigInt(`0x${octets.reverse().join('')}`) & (2n ** 255n - 1n);
}

/** Whether a key is a point of Ed25519 (RFC 8032 §5.1.3) in its canonical encoding. */
export function isEd25519Point(key: bigint): boolean {
  const y = coordinateOf(key);
  // x² = (y² − 1) / (dy² + 1), which is a square where the product is one (Euler's criterion).
  const product = modulo((y * y - 1n) * (d25519 * y * y + 1n));
  return y < p25519 && (product === 0n || power(product, (p25519 - 1n) / 2n) === 1n);
}

/**
 * Whether a point has order 1, 2, 4 or 8: for such a key anyone can make one signature that verifies for many messages
 * (RFC 8032 §8.9 and the cofactor of §5.1). Order 8 doubles to y = 0, hence dy⁴ + 2y² − 1 = 0.
 */
export function isOfSmallOrder(key: bigint): boolean {
  const y = coordinateOf(key);
  const square = modulo(y * y);
  return modulo(y * (square - 1n) * (d25519 * square * square + 2n * square - 1n)) === 0n;
}
