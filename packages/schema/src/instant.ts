import { z } from 'zod';

/**
 * A moment, in RFC 3339 or already parsed by GraphQL's own scalar; afterwards milliseconds since 1970. Whether it lies
 * in the future is not checked here: that depends on the time of use.
 */
export const instant = (what: string) =>
  z
    .union([z.date(), z.iso.datetime({ offset: true })], `${what} is a date and time, such as 2027-01-31T18:00:00Z.`)
    .transform((moment) => new Date(moment).getTime());
