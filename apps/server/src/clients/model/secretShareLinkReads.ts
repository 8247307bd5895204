import type { SecretShareLinkRecord } from './secretShareLink.js';

/** What can be read of one account's share-links. */
export interface SecretShareLinkReads {
  byId(id: string): Promise<SecretShareLinkRecord | undefined>;
  /** Of each client, the newest first. */
  ofClients(ids: readonly string[]): Promise<SecretShareLinkRecord[]>;
}
