import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { isSameSecret } from '../../../kernel/isSameSecret.js';
import type { DataKey } from './dataKey.js';
import type { Ref } from './keptValue.js';

/** The place of a value that is stored once for all entries. */
export const shared = '';

/**
 * The salt of a value: 32 bytes that cannot be derived without the key, and that are lost when the key is destroyed.
 * Derived from key, place and text, so that it needs no row of its own and the same text in the same place has the same
 * reference.
 */
const saltOf = ({ salting }: DataKey, place: string, text: string): Buffer =>
  createHmac('sha256', salting)
    .update(JSON.stringify([place, text]))
    .digest();

const hmacOf = (salt: Buffer, text: string): string =>
  createHmac('sha256', createSecretKey(salt)).update(text).digest('base64url');

/**
 * The chain's reference to a text: binding (HMAC-SHA-256 under a salt of 32 bytes), and it reveals nothing of the text.
 */
export const refOf = (key: DataKey, place: string, text: string): Ref =>
  `${key.id}.${hmacOf(saltOf(key, place, text), text)}`;

/** The id of the key that a reference is under. */
export const keyIdOf = (ref: Ref): string => ref.split('.')[0] ?? '';

/** AES-256-GCM with a fresh 96-bit nonce (NIST SP 800-38D §8.2.2), and the reference as additional data. */
export function sealText({ sealing }: DataKey, ref: Ref, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(ref));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
}

/** A value with the salt that proves it to a holder of the chain. */
export interface OpenedText {
  readonly text: string;
  /** base64url. */
  readonly salt: string;
}

/** Undefined when the text is not the one that the reference commits to in this place. */
export function openText(key: DataKey, ref: Ref, place: string, sealed: string): OpenedText | undefined {
  const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !body) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.sealing, nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(ref)).setAuthTag(tag);
    const text = Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    const salt = saltOf(key, place, text);
    const proves = isSameSecret(`${key.id}.${hmacOf(salt, text)}`, ref);
    return proves ? { text, salt: salt.toString('base64url') } : undefined;
  } catch {
    return undefined;
  }
}
