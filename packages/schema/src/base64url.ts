const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Octets in base64url without padding (RFC 7515 §2), as an unsigned big-endian number. */
export interface Octets {
  readonly length: number;
  readonly value: bigint;
}

/**
 * Undefined unless the text is the canonical encoding of its octets: the spare bits at the end are zero (RFC 4648
 * §3.5).
 */
export function readOctets(text: string): Octets | undefined {
  const spareBits = (text.length * 6) % 8;
  if (!/^[A-Za-z0-9_-]+$/.test(text) || spareBits === 6) return undefined;
  // One literal: adding digit by digit would take quadratic time.
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0')).join('');
  if (Number.parseInt(bits.slice(bits.length - spareBits) || '0', 2) !== 0) return undefined;
  return { length: (bits.length - spareBits) / 8, value: BigInt(`0b${bits.slice(0, bits.length - spareBits)}`) };
}
