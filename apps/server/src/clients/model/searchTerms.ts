import { wordsOf } from '@countersign/schema';
import type { ClientRecord } from './client.js';

/** What a name is sorted by, and searched in: its words, a space between each two. */
export const normalizeForSearch = (name: string): string => wordsOf(name).join(' ');

/** A term by which a client is found. */
export interface ClientSearchTermRecord {
  readonly accountId: string;
  readonly term: string;
  readonly clientId: string;
  /** Whether the name begins with it. */
  readonly startsName: boolean;
  /** By which those that have one term are sorted. */
  readonly normalizedName: string;
}

type Named = Pick<ClientRecord, 'accountId' | 'id' | 'normalizedName'>;

/**
 * The terms by which a client is found: those of its name, and its id, as it is. By the name as it was normalized when it
 * was kept: a later Unicode may normalize it otherwise, and its rows would not be found again.
 */
export function searchTermRows({ accountId, id, normalizedName }: Named): ClientSearchTermRecord[] {
  const terms = normalizedName.split(' ').filter((term) => term !== '');
  return [...new Set([...terms, id])].map((term) => ({
    accountId,
    term,
    clientId: id,
    normalizedName,
    startsName: term === terms[0],
  }));
}
