import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Marks what we sent out ourselves, to know it again when it comes back. */
export interface Mac {
  of(...parts: readonly (string | number)[]): string;
  fits(mac: string, ...parts: readonly (string | number)[]): boolean;
}

/** HMAC-SHA-256 under a key derived for this purpose alone. */
export function macUnder(encryptionKey: Buffer): Mac {
  const key = Buffer.from(hkdfSync('sha256', encryptionKey, '', 'countersign authorization requests', 32));
  // As a JSON array: no two lists of parts run together into one text.
  const digest = (parts: readonly (string | number)[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  return {
    of: (...parts) => digest(parts).toString('base64url'),
    fits(mac, ...parts) {
      const given = Buffer.from(mac, 'base64url');
      const expected = digest(parts);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
