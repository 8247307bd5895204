import type { HandOffRecord } from './handOff.js';

/** What can be read of one account's hand-offs. */
export interface HandOffReads {
  byId(id: string): Promise<HandOffRecord | undefined>;
  /** Of each client, the newest first. */
  ofClients(ids: readonly string[]): Promise<HandOffRecord[]>;
}
