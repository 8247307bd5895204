import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { newId } from '../../../kernel/newId.js';
import type { Seal } from '../../../kernel/seal.js';

/** A data key and its owner: an account, the seat of one of its admins, or one of its contacts. */
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
 * An opened data key, as the keys derived from it, each for one use (RFC 5869). Key objects, not bytes: with bytes Node
 * spends four times as long on the setup as on all the rest.
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

/** The binding of a wrapped data key. */
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

/** The name of a contact among the keys of an account: without the account's key it cannot be linked to the contact. */
export const contactId = ({ naming }: DataKey, address: string): string =>
  createHmac('sha256', naming).update(address.toLowerCase()).digest('base64url');
