import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { SigningAlgorithm } from '@countersign/schema';
import type { JWK } from 'jose';
import { StartupError } from '../../config/startupError.js';
import { type Seal, SealBroken } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { currentKey, type KeyFacts } from '../model/signingKey.js';
import { generateKey, signingKeyBinding } from './generateKey.js';
import { expiredKeys, firstKeys, keysToCreate } from './rotation.js';

/** A key that is ready to sign. */
export interface SigningKey {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  readonly privateKey: KeyObject;
}

/** The installation’s keys, opened. */
export interface Keyring {
  /** The key that signs now, of those that the database named just now: a rotation anywhere is obeyed at once. */
  signingKey(named: readonly KeyFacts[], algorithm: SigningAlgorithm): Promise<SigningKey>;
  /** The public half of a key that tokens are signed with; undefined when there is no such key. */
  verificationKey(kid: string): Promise<KeyObject | undefined>;
  /** Makes the keys whose time comes, and takes away those whose time is over. */
  rotateDue(): Promise<void>;
  /** Every key that a token may be signed with, for the JWKS. */
  publishedKeys(): Promise<JWK[]>;
}

export interface KeyringServices {
  readonly store: Pick<Store, 'keys'>;
  readonly seal: Seal;
  now(): number;
}

/**
 * Opens the keys, and makes the first ones where there are none: one of every algorithm that can be chosen, before a server
 * listens, so that every verifier that ever fetched our keys has the one that a token is signed with.
 * @throws StartupError when none of our encryption keys opens a signing key: failing at startup is better than failing
 * at the first token. Resealing handles the signing keys last, so this check also detects a missing older key that other
 * data still needs.
 */
export async function openKeyring({ store, seal, now }: KeyringServices): Promise<Keyring> {
  // By kid, which is a digest of the key itself: what is remembered here cannot become untrue.
  const opened = new Map<string, SigningKey>();
  const verifying = new Map<string, KeyObject>();

  const open = async (kid: string): Promise<SigningKey> => {
    const known = opened.get(kid);
    if (known) return known;
    const record = (await store.keys.all()).find((key) => key.kid === kid);
    if (!record) throw new Error(`The signing key ${kid} is not in the database.`);
    const pem = seal.open(record.sealedPrivateKey, signingKeyBinding(kid));
    const key = { kid, algorithm: record.algorithm, privateKey: createPrivateKey({ key: pem, format: 'pem' }) };
    opened.set(kid, key);
    return key;
  };

  const signingKey = async (named: readonly KeyFacts[], algorithm: SigningAlgorithm): Promise<SigningKey> => {
    const key = currentKey(named, algorithm, now());
    if (!key) throw new Error(`No ${algorithm} key signs now.`);
    return opened.get(key.kid) ?? open(key.kid);
  };

  const keys = await store.keys.all();
  try {
    for (const { kid, sealedPrivateKey } of keys) seal.open(sealedPrivateKey, signingKeyBinding(kid));
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    throw new StartupError(
      `ENCRYPTION_KEY lacks the key that this database is sealed under. ${error.message} Nothing was changed.`,
    );
  }
  const at = now();
  await Promise.all(
    firstKeys(keys, at).map(async (due) =>
      store.keys.add(await generateKey(due.algorithm, seal, { ...due, createdAt: at })),
    ),
  );

  return {
    signingKey,
    async verificationKey(kid) {
      // Asked each time: a key that was taken away verifies nothing any more, in whichever process.
      const record = (await store.keys.all()).find((key) => key.kid === kid);
      if (!record) return undefined;
      const known = verifying.get(kid) ?? createPublicKey({ key: record.publicJwk as JsonWebKey, format: 'jwk' });
      verifying.set(kid, known);
      return known;
    },
    async rotateDue() {
      const keys = await store.keys.all();
      for (const due of keysToCreate(keys, now())) {
        await store.keys.add(await generateKey(due.algorithm, seal, { ...due, createdAt: now() }));
      }
      for (const { kid } of expiredKeys(keys, now())) await store.keys.remove(kid);
    },
    async publishedKeys() {
      return (await store.keys.all()).map((key) => key.publicJwk);
    },
  };
}
