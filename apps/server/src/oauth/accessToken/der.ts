/**
 * Turns an ECDSA signature from DER, as OpenSSL makes it, into the two numbers side by side that JWS wants (RFC 7518
 * §3.4). Node converts too when asked by an options object, at twice the price of the whole signature on Node 24.
 * @param size bytes of each number: 32 for P-256
 */
export function joseSignature(der: Buffer, size: number): Buffer {
  const out = Buffer.alloc(2 * size);
  // SEQUENCE, its length (one byte up to P-256), then two INTEGERs
  let at = 2;
  for (let end = size; end <= 2 * size; end += size) {
    const length = der[at + 1] ?? 0;
    const start = at + 2;
    // An INTEGER has no leading zeros but for the one that keeps it positive.
    const skip = Math.max(0, length - size);
    der.copy(out, end - (length - skip), start + skip, start + length);
    at = start + length;
  }
  return out;
}
