import { z } from 'zod';

/**
 * A moment, written as RFC 3339 has it or, by GraphQL's own scalar, already read. It is milliseconds since 1970 from here
 * on. Whether it lies ahead cannot be said here: that depends on when it is looked at.
 */
export const instant = (what: string) =>
  z
    .union([z.date(), z.iso.datetime({ offset: true })], `${what} is a date and time, such as 2027-01-31T18:00:00Z.`)
    .transform((moment) => new Date(moment).getTime());
