import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { newId } from '../../../kernel/newId.js';
import type { Seal } from '../../../kernel/seal.js';

/** Whose values a key is for: an account's own, those of an admin's seat in it, or those of a contact of it. */
export interface DataKeyRecord {
  readonly id: string;
  readonly accountId: string;
  readonly subjectKind: 'ACCOUNT' | 'ADMIN' | 'CONTACT';
  /** The account's id, the admin's, or a digest of the contact's address that only the account's key can make. */
  readonly subjectId: string;
  /** The key under the encryption key; null once it is destroyed, and with it all that it sealed. */
  readonly wrapped: string | null;
  /** Times are milliseconds since 1970. */
  readonly createdAt: number;
  readonly destroyedAt: number | null;
}

export type KeyOwner = Pick<DataKeyRecord, 'accountId' | 'subjectKind' | 'subjectId'>;

/**
 * A data key that is open, as what is derived from it, each part for one use (RFC 5869). Key objects, not bytes: Node takes
 * four times as long to begin with bytes as it takes for all the rest.
 */
export interface DataKey {
  readonly id: string;
  /** Makes the salts of values. */
  readonly salting: KeyObject;
  /** Seals them. */
  readonly sealing: KeyObject;
  /** Makes names of contacts. */
  readonly naming: KeyObject;
}

/** What a wrapped data key is bound to. */
export const dataKeyBinding = (id: string): string => `the data key ${id}`;

function derived(id: string, secret: Buffer): DataKey {
  const part = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `countersign audit ${use}`, 32)));
  return { id, salting: part('salts'), sealing: part('values'), naming: part('contacts') };
}

/** Draws a key, and wraps it. */
export function newDataKey(owner: KeyOwner, seal: Seal, createdAt: number): { record: DataKeyRecord; key: DataKey } {
  const id = newId('key');
  const secret = randomBytes(32);
  const wrapped = seal.close(secret, dataKeyBinding(id));
  return { record: { id, ...owner, wrapped, createdAt, destroyedAt: null }, key: derived(id, secret) };
}

/** @throws SealBroken when it was wrapped under another key, or tampered with */
export const openDataKey = (id: string, wrapped: string, seal: Seal): DataKey =>
  derived(id, seal.open(wrapped, dataKeyBinding(id)));

/** The name of a contact among the keys of an account: without the account's key nobody tells whose it is. */
export const contactId = ({ naming }: DataKey, address: string): string =>
  createHmac('sha256', naming).update(address.toLowerCase()).digest('base64url');
