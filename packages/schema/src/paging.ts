import { z } from 'zod';

/** Maximum and default number of items on a page. */
export const maxPageSize = 100;
export const defaultPageSize = 25;

const size = `Ask for 1 to ${maxPageSize} at a time.`;

const PageSize = z.int(size).min(1, size).max(maxPageSize, size);

const Place = z.tuple([z.string(), z.union([z.string(), z.number()]), z.string()]);

/** The order, value and id in a cursor; undefined for any other text. */
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
 * A cursor from a page's answer. It holds the folded name at which the page ended: 200 characters, each of which
 * Unicode's compatibility decomposition expands to up to 18 (U+FDFA), in UTF-8 and base64url.
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
