import { z } from 'zod';

/** Items of a page at most, and where nobody says how many. */
export const maxPageSize = 100;
export const defaultPageSize = 25;

const size = `Ask for 1 to ${maxPageSize} at a time.`;

const PageSize = z.int(size).min(1, size).max(maxPageSize, size);

/**
 * A cursor as a page answered it. It holds the folded name that the list stopped at: 200 characters, of which Unicode's
 * compatibility decomposition makes up to 18 each (U+FDFA), in UTF-8 and base64url.
 */
export const Cursor = z.string().max(10_000, 'This is not a cursor of this list. Start from its first page.');

/** The arguments of Relay's connections. */
export const paging = {
  first: PageSize.optional(),
  after: Cursor.optional(),
  last: PageSize.optional(),
  before: Cursor.optional(),
};
