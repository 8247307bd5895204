import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keeps small secrets in the database so that a copy of the database alone reveals none of them. */
export interface Seal {
  /** `place` says what the secret belongs to; a sealed secret that was moved elsewhere does not open. */
  close(secret: string | Buffer, place: string): string;
  /** @throws SealBroken when the secret was sealed under another key, for another place, or was tampered with */
  open(sealed: string, place: string): Buffer;
}

/** What is sealed does not open: under this key, for this place, as it was closed. */
export class SealBroken extends Error {
  constructor(place: string, options?: ErrorOptions) {
    super(`What is kept of ${place} does not open with this ENCRYPTION_KEY.`, options);
  }
}

// The first part names the way of sealing, so that another one can come beside it.
const version = 'v1';

/** AES-256-GCM with a fresh 96-bit nonce each time (NIST SP 800-38D §8.2.2) and the place as additional data. */
export function sealUnder(key: Buffer): Seal {
  if (key.length !== 32) throw new Error('An encryption key has 32 bytes.');
  return {
    close(secret, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(secret), cipher.final()]);
      return [version, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, place) {
      const [named, ...parts] = sealed.split('.');
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (named !== version || !nonce || !tag || !body) throw new SealBroken(place);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]);
      } catch (error) {
        throw new SealBroken(place, { cause: error });
      }
    },
  };
}
