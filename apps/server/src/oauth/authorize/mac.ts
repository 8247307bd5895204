import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Marks what we sent out ourselves, to know it again when it comes back. */
export interface Mac {
  of(...parts: readonly (string | number)[]): string;
  fits(mac: string, ...parts: readonly (string | number)[]): boolean;
}

/** HMAC-SHA-256 under keys derived for this purpose alone: the first marks, and what any of them marked fits. */
export function macUnder(first: Buffer, ...others: Buffer[]): Mac {
  const derive = (encryptionKey: Buffer) =>
    Buffer.from(hkdfSync('sha256', encryptionKey, '', 'countersign authorization requests', 32));
  const [marking, known] = [derive(first), [first, ...others].map(derive)];
  // As a JSON array: no two lists of parts run together into one text.
  const digest = (key: Buffer, parts: readonly (string | number)[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  return {
    of: (...parts) => digest(marking, parts).toString('base64url'),
    fits(mac, ...parts) {
      const given = Buffer.from(mac, 'base64url');
      return known.some((key) => {
        const expected = digest(key, parts);
        return given.length === expected.length && timingSafeEqual(given, expected);
      });
    },
  };
}
