import type { Anchor } from '../model/anchor/anchor.js';

interface Log {
  info(fields: object, message: string): void;
}

/** Puts anchors into the log, which whoever can write the database ideally cannot. */
export const publishedInLog =
  (log: Log) =>
  ({ accountId, seq, hash, jws }: Anchor): void =>
    log.info({ accountId, seq, hash, anchor: jws }, 'The head of the audit is signed.');
