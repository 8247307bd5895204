import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../kernel/json.js';
import type { FieldChange } from './entry.js';

/** The fields of an object, as the audit and a reviewer see them. */
export type Fields = { readonly [field: string]: Json };

/**
 * The fields that differ, in the order of the fuller side. Give `undefined` for what did not exist before (a creation)
 * or does not exist after (a deletion).
 */
export function diff(before: Fields | undefined, after: Fields | undefined): FieldChange[] {
  return Object.keys(after ?? before ?? {})
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}
