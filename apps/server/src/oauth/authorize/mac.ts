import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Marks what we sent out ourselves, to know it again when it comes back. */
export interface Mac {
  sign(...services: readonly (string | number)[]): string;
  verify(mac: string, ...services: readonly (string | number)[]): boolean;
}

/** HMAC-SHA-256 under keys derived for this purpose alone: the first signs, and what any of them signed verifies. */
export function createMac(first: Buffer, ...others: Buffer[]): Mac {
  const derive = (encryptionKey: Buffer) =>
    Buffer.from(hkdfSync('sha256', encryptionKey, '', 'countersign authorization requests', 32));
  const [signingKey, verifyingKeys] = [derive(first), [first, ...others].map(derive)];
  // As a JSON array: no two lists of parts run together into one text.
  const digest = (key: Buffer, services: readonly (string | number)[]) =>
    createHmac('sha256', key).update(JSON.stringify(services)).digest();
  return {
    sign: (...services) => digest(signingKey, services).toString('base64url'),
    verify(mac, ...services) {
      const received = Buffer.from(mac, 'base64url');
      return verifyingKeys.some((key) => {
        const expected = digest(key, services);
        return received.length === expected.length && timingSafeEqual(received, expected);
      });
    },
  };
}
