import type { ChainHead } from '../chain.js';

/**
 * A key that signs anchors, and nothing else: a token's key verifies for a day after its last signature, whereas an
 * anchor is checked against the audit years later. So these keys are never removed. A type: it must be plain JSON.
 */
export type AnchorKeyRecord = {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  /**
   * 1 for the first. Of two processes that create a key at once, only one can insert the number, and both use its key.
   */
  readonly generation: number;
  /** RFC 8037 §2. */
  readonly publicJwk: { readonly [member: string]: string };
  /** PKCS #8 in PEM, sealed under the encryption key. */
  readonly sealedPrivateKey: string;
  readonly createdAt: number;
};

/** The end of an account's chain, with the account. */
export interface AccountHead extends ChainHead {
  readonly accountId: string;
}

/** The database access that signing the heads of all chains needs. */
export interface AnchorRegister {
  /** Every key that ever signed anchors, oldest first. */
  keys(): Promise<AnchorKeyRecord[]>;
  /** Adds a key, unless there is one of its generation already. */
  addKey(key: AnchorKeyRecord): Promise<void>;
  /**
   * A batch of the heads that have moved since they were last marked, in the order of the accounts' ids, after the
   * given one.
   */
  moved(after: string): Promise<AccountHead[]>;
  /** Keeps the anchor that was signed last, for the page. */
  keep(anchor: Pick<AccountHead, 'accountId'> & { readonly jws: string }): Promise<void>;
  /** Marks how far an account's chain is published, and by which anchor. */
  mark(anchor: AccountHead & { readonly jws: string }): Promise<void>;
}
