import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps small secrets in the database so that a copy of the database alone reveals none of them. */
export interface Seal {
  /** The name of the key that it closes with. */
  readonly keyId: string;
  /** `place` says what the secret belongs to; a sealed secret that was moved elsewhere does not open. */
  close(secret: string | Buffer, place: string): string;
  /** @throws SealBroken when the secret was sealed under another key, for another place, or was tampered with */
  open(sealed: string, place: string): Buffer;
}

/** What is sealed does not open: under these keys, for this place, as it was closed. */
export class SealBroken extends Error {
  constructor(place: string, why: string, options?: ErrorOptions) {
    super(`What is kept of ${place} does not open: ${why}.`, options);
  }
}

// The first part names the way of sealing, so that another one can come beside it; the second names the key.
const version = 'v1';

/** How everything begins that is sealed, or that is sealed under one key. */
export const sealBegins = (keyId?: string): string => (keyId === undefined ? `${version}.` : `${version}.${keyId}.`);

/** The name of the key that something was sealed under. */
export const keyIdOf = (sealed: string): string => sealed.split('.')[1] ?? '';

/** A name that tells nothing of the key but whether it is the same: derived for this purpose alone (RFC 5869). */
export const nameOf = (key: Buffer): string =>
  Buffer.from(hkdfSync('sha256', key, '', 'countersign name of a key', 4)).toString('hex');

/**
 * AES-256-GCM with a fresh 96-bit nonce each time (NIST SP 800-38D §8.2.2) and the place as additional data. The first key
 * closes, every one opens: what is sealed names its key (docs/adr/0013-what-is-sealed-names-its-key.md).
 */
export function sealUnder(first: Buffer, ...others: Buffer[]): Seal {
  const keys = new Map([first, ...others].map((key) => [nameOf(key), key]));
  for (const key of keys.values()) if (key.length !== 32) throw new Error('An encryption key has 32 bytes.');
  const keyId = nameOf(first);
  return {
    keyId,
    close(secret, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', first, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(secret), cipher.final()]);
      return sealBegins(keyId) + [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
    },
    open(sealed, place) {
      const [way, named = '', ...parts] = sealed.split('.');
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (way !== version || !nonce || !tag || !body) throw new SealBroken(place, 'it is not as it was sealed');
      const key = keys.get(named);
      if (!key)
        throw new SealBroken(place, `it is sealed under the key ${named}, here is ${[...keys.keys()].join(', ')}`);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]);
      } catch (cause) {
        throw new SealBroken(place, 'it is not as it was sealed', { cause });
      }
    },
  };
}
