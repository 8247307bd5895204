/**
 * The answer to a request that was sent with an idempotency key, kept for a day. It opens with that key alone, which is kept
 * nowhere. Times are milliseconds since 1970.
 */
export interface KeptAnswerRecord {
  /** The hash of who asked, by which credential, and with which key. */
  readonly id: string;
  readonly accountId: string;
  /** The hash of the key and all that was asked: the same key with another request is a mistake. */
  readonly requestHash: string;
  /** What the caller's key is stretched with, under the installation's key. */
  readonly salt: string;
  readonly answer: string;
  /** What the answer told only once; null where there was none, or since it died. */
  readonly secret: string | null;
  /** Of which secret, link, token or invitation. */
  readonly secretId: string | null;
  /** The change request with which it waits, or waited. */
  readonly changeRequestId: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** The seal of a salt belongs to its row. */
export const keptAnswerBinding = (id: string): string => `kept answer ${id}`;

export interface KeptAnswerReads {
  /** An answer, which may be over, without its secret where that has died at `now`. */
  byId(id: string, now: number): Promise<KeptAnswerRecord | undefined>;
}

/** Answers of requests that changed nothing: with a change, its own commit keeps the answer. */
export interface KeptAnswers {
  /** Keeps an answer; false where there is one already. */
  keep(answer: KeptAnswerRecord): Promise<boolean>;
  /** Makes room for another under the same key. */
  forget(answer: KeptAnswerRecord): Promise<void>;
}
