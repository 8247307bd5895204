import { wordsOf } from '@countersign/schema';
import type { ClientRecord } from './client.js';

/** What a name is sorted by, and searched in: its words, a space between each two. */
export const foldName = (name: string): string => wordsOf(name).join(' ');

/** A word by which a client is found. */
export interface ClientWordRecord {
  readonly accountId: string;
  readonly word: string;
  readonly clientId: string;
  /** Whether the name begins with it. */
  readonly leads: boolean;
  /** By which those that have one word are sorted. */
  readonly foldedName: string;
}

type Named = Pick<ClientRecord, 'accountId' | 'id' | 'foldedName'>;

/**
 * The words by which a client is found: those of its name, and its id, as it is. By the name as it was folded when it was
 * kept: a later Unicode may fold it otherwise, and its rows would not be found again.
 */
export function wordRows({ accountId, id, foldedName }: Named): ClientWordRecord[] {
  const words = foldedName.split(' ').filter((word) => word !== '');
  return [...new Set([...words, id])].map((word) => ({
    ...{ accountId, word, clientId: id, foldedName },
    leads: word === words[0],
  }));
}
