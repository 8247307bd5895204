import { createHmac, hkdfSync } from 'node:crypto';
import { isSameSecret } from '../../kernel/isSameSecret.js';

/** Marks what we sent out ourselves, to know it again when it comes back. */
export interface Mac {
  sign(...parts: readonly (string | number)[]): string;
  verify(mac: string, ...parts: readonly (string | number)[]): boolean;
}

/** HMAC-SHA-256 under keys derived for this purpose alone: the first signs, and what any of them signed verifies. */
export function createMac(first: Buffer, ...others: Buffer[]): Mac {
  const derive = (encryptionKey: Buffer) =>
    Buffer.from(hkdfSync('sha256', encryptionKey, '', 'countersign authorization requests', 32));
  const [signingKey, verifyingKeys] = [derive(first), [first, ...others].map(derive)];
  // As a JSON array: no two lists of parts run together into one text.
  const digest = (key: Buffer, parts: readonly (string | number)[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  return {
    sign: (...parts) => digest(signingKey, parts).toString('base64url'),
    verify(mac, ...parts) {
      const received = Buffer.from(mac, 'base64url');
      return verifyingKeys.some((key) => isSameSecret(received, digest(key, parts)));
    },
  };
}
