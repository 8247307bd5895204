import { z } from 'zod';

/** Items of a page at most, and where nobody says how many. */
export const maxPageSize = 100;
export const defaultPageSize = 25;

const size = `Ask for 1 to ${maxPageSize} at a time.`;

const PageSize = z.int(size).min(1, size).max(maxPageSize, size);

const Place = z.tuple([z.string(), z.union([z.string(), z.number()]), z.string()]);

/** The order, value and id that a cursor was made of; undefined when it is none. */
export function readCursor(cursor: string): z.infer<typeof Place> | undefined {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
    return Place.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

export const notACursor = 'This is not a cursor of this list. Start from its first page.';

/**
 * A cursor as a page answered it. It holds the folded name that the list stopped at: 200 characters, of which Unicode's
 * compatibility decomposition makes up to 18 each (U+FDFA), in UTF-8 and base64url.
 */
export const Cursor = z
  .string()
  .max(10_000, { error: notACursor, abort: true })
  .refine((text) => readCursor(text) !== undefined, notACursor)
  .meta({ 'x-cursor': true });

/** The arguments of Relay's connections. */
export const paging = {
  first: PageSize.optional(),
  after: Cursor.optional(),
  last: PageSize.optional(),
  before: Cursor.optional(),
};
