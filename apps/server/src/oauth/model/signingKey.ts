import type { SigningAlgorithm } from '@countersign/schema';

/** RFC 7517 §4, with the members of RFC 7518 §6 that are public. */
export type PublicJwk = { readonly kty: string; readonly kid: string } & { readonly [member: string]: string };

/** A key that signs tokens, as it is kept. Times are milliseconds since 1970. A type: it must be plain JSON. */
export type SigningKeyRecord = {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  /**
   * 1 for the first key of an algorithm, then counted up. Of two processes that make the next key at once, only one can
   * have the number, and both go on with that one's key.
   */
  readonly generation: number;
  readonly publicJwk: PublicJwk;
  /** PKCS #8 in PEM, sealed under the encryption key. */
  readonly sealedPrivateKey: string;
  readonly createdAt: number;
  /** A key is published from when it is made, and signs from here on, until one of a later generation does. */
  readonly signsFrom: number;
};

/** What tells which key signs. */
export type KeyFacts = Pick<SigningKeyRecord, 'kid' | 'algorithm' | 'generation' | 'signsFrom'>;

/**
 * The key that signs now: of those whose time has come, the last. An algorithm's first key waits for nothing: no other could
 * sign before it, and the clock of the server that made it may be ahead of this one's.
 */
export function currentKey<K extends KeyFacts>(keys: readonly K[], algorithm: SigningAlgorithm, now: number) {
  let current: K | undefined;
  for (const key of keys) {
    if (key.algorithm !== algorithm || (key.generation > 1 && key.signsFrom > now)) continue;
    if (!current || key.generation > current.generation) current = key;
  }
  return current;
}
