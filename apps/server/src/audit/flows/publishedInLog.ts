import type { Anchor } from '../model/anchor/anchor.js';

interface Log {
  info(fields: object, message: string): void;
}

/** Writes anchors to the log, which ideally is out of reach of those who can write the database. */
export const publishedInLog =
  (log: Log) =>
  ({ accountId, seq, hash, jws }: Anchor): void =>
    log.info({ accountId, seq, hash, anchor: jws }, 'The head of the audit is signed.');
