import type { ChainHead } from '../chain.js';

/**
 * A key that signs anchors, and nothing else: a token's key verifies for a day after it signed last, and an anchor is held
 * against the audit years later. So these are never taken away. A type: it must be plain JSON.
 */
export type AnchorKeyRecord = {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  /** 1 for the first: of two processes that make it at once, only one can have the number, and both go on with that one's. */
  readonly generation: number;
  /** RFC 8037 §2. */
  readonly publicJwk: { readonly [member: string]: string };
  /** PKCS #8 in PEM, sealed under the encryption key. */
  readonly sealedPrivateKey: string;
  readonly createdAt: number;
};

/** The end of an account's chain, and whose it is. */
export interface AccountHead extends ChainHead {
  readonly accountId: string;
}

/** What signing the heads of all chains needs of the database. */
export interface AnchorRegister {
  /** Every key that ever signed anchors, oldest first. */
  keys(): Promise<AnchorKeyRecord[]>;
  /** Adds a key, unless there is one of its generation already. */
  addKey(key: AnchorKeyRecord): Promise<void>;
  /** Heads that have moved since they were last marked, in the order of the accounts' ids, a stretch of them after one. */
  moved(after: string): Promise<AccountHead[]>;
  /** Marks how far an account's chain is published. */
  mark(head: AccountHead): Promise<void>;
}
