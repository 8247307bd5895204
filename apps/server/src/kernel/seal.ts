import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts small secrets for the database, so that a copy of the database alone reveals none of them. */
export interface Seal {
  /** The name of the key that it seals with. */
  readonly keyId: string;
  /**
   * `binding` names the record that the secret belongs to, as additional authenticated data: a sealed secret that was
   * moved to another record does not open.
   */
  close(secret: string | Buffer, binding: string): string;
  /** @throws SealBroken when the secret was sealed under another key, with another binding, or was tampered with */
  open(sealed: string, binding: string): Buffer;
}

/** A sealed value does not open: another key, another binding, or it was altered. */
export class SealBroken extends Error {
  constructor(binding: string, why: string, options?: ErrorOptions) {
    super(`What is kept of ${binding} does not open: ${why}.`, options);
  }
}

// The first part names the method of sealing, so that another method can be added; the second names the key.
const sealVersion = 'v1';

/** The prefix of every sealed value, or of every value that is sealed under one key. */
export const sealPrefix = (keyId?: string): string =>
  keyId === undefined ? `${sealVersion}.` : `${sealVersion}.${keyId}.`;

/** The name of the key that a value was sealed under. */
export const sealedKeyId = (sealed: string): string => sealed.split('.')[1] ?? '';

/** A name that identifies a key and reveals nothing else of it: derived for this purpose alone (RFC 5869). */
export const keyIdFor = (key: Buffer): string =>
  Buffer.from(hkdfSync('sha256', key, '', 'countersign name of a key', 4)).toString('hex');

/**
 * AES-256-GCM with a fresh 96-bit nonce each time (NIST SP 800-38D §8.2.2) and the binding as additional data. The
 * first key seals, every key opens: a sealed value names its key (docs/adr/0013-what-is-sealed-names-its-key.md).
 */
export function sealUnder(first: Buffer, ...others: Buffer[]): Seal {
  const keys = new Map([first, ...others].map((key) => [keyIdFor(key), key]));
  for (const key of keys.values()) if (key.length !== 32) throw new Error('An encryption key has 32 bytes.');
  const keyId = keyIdFor(first);
  return {
    keyId,
    close(secret, binding) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', first, nonce).setAAD(Buffer.from(binding));
      const body = Buffer.concat([cipher.update(secret), cipher.final()]);
      return sealPrefix(keyId) + [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
    },
    open(sealed, binding) {
      const [way, named = '', ...parts] = sealed.split('.');
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (way !== sealVersion || !nonce || !tag || !body) throw new SealBroken(binding, 'it is not as it was sealed');
      const key = keys.get(named);
      if (!key)
        throw new SealBroken(binding, `it is sealed under the key ${named}, here is ${[...keys.keys()].join(', ')}`);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(binding)).setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]);
      } catch (cause) {
        throw new SealBroken(binding, 'it is not as it was sealed', { cause });
      }
    },
  };
}
