import { defaultPageSize, maxPageSize, notACursor, readCursor } from '@countersign/schema';
import { InvalidInput } from './refusal.js';

/** A place in an ordered list: the value of the order, and the id that makes the place unique. */
export interface Place {
  readonly value: string | number;
  readonly id: string;
}

/** A range of a list: `limit` items after `from`, or before it when `backwards`. */
export interface PageRequest {
  readonly limit: number;
  readonly from?: Place | undefined;
  readonly backwards: boolean;
}

/** A range of a list, in the order of the list, and whether there is more at either end of it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** A cursor names its order, so that one list's cursor is not taken for another's. */
export const encodeCursor = (order: string, place: Place): string =>
  Buffer.from(JSON.stringify([order, place.value, place.id])).toString('base64url');

function decodeCursor(order: string, cursor: string, field: string): Place {
  const [named, value, id] = readCursor(cursor) ?? [];
  if (named !== order || value === undefined || id === undefined) throw InvalidInput.at(field, notACursor);
  return { value, id };
}

/** Relay's arguments, unchecked. */
export interface ConnectionArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * Reads Relay's arguments; a page has 25 items by default, and 100 at most. A list is read from one end: `first` and
 * `after` go together, or `last` and `before`; a mixture, which Relay §4.4 allows and discourages, is refused.
 * @throws InvalidInput at the argument that conflicts with the others
 */
export function pageRequest(order: string, args: ConnectionArguments): PageRequest {
  const fromStart = (['first', 'after'] as const).find((name) => args[name] != null);
  const fromEnd = (['last', 'before'] as const).find((name) => args[name] != null);
  if (fromStart && fromEnd) {
    throw InvalidInput.at(fromEnd, `Leave out ${fromStart} or ${fromEnd}: a list is read from one end.`);
  }
  const backwards = fromEnd !== undefined;
  const [countField, cursorField] = backwards ? (['last', 'before'] as const) : (['first', 'after'] as const);
  const limit = args[countField] ?? defaultPageSize;
  if (limit < 1 || limit > maxPageSize) throw InvalidInput.at(countField, `Ask for 1 to ${maxPageSize} at a time.`);
  const cursor = args[cursorField];
  return { limit, backwards, from: cursor == null ? undefined : decodeCursor(order, cursor, cursorField) };
}
