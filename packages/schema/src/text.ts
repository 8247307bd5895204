import { z } from 'zod';

// Characters that a reader cannot see or that reorder what stands around them: they let one name pass for another.
// Zero-width joiner and non-joiner stay, because Persian and several Indic scripts spell with them.
const invisible =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/u;

/** One line that a person reads: trimmed, normalised to NFC, free of invisible and direction-changing characters. */
export const line = (what: string, max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, `${what} is missing.`)
        .max(max, `${what} is too long: at most ${max} characters.`)
        .refine((text) => !invisible.test(text), `${what} contains an invisible or direction-changing character.`),
    );

/** Like {@link line}, but may be empty; an empty one is kept as ''. */
export const optionalLine = (what: string, max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(max, `${what} is too long: at most ${max} characters.`)
        .refine((text) => !invisible.test(text), `${what} contains an invisible or direction-changing character.`),
    );

/** An email address, lower-cased, at most 254 characters (RFC 5321 §4.5.3.1.3). */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An email address has at most 254 characters.')
  .pipe(z.email('This is not an email address, such as jo@example.com.'));

/** A telephone number as people write them, or ''. */
export const phone = z
  .string()
  .trim()
  .max(40, 'A phone number has at most 40 characters.')
  .regex(/^(\+?[0-9 ()./-]{3,})?$/, 'This is not a phone number, such as +44 20 7946 0000.');

/** The opaque id of a thing in Countersign. */
export const id = z.string().min(1, 'An id is missing.').max(128, 'An id has at most 128 characters.');

/** The version of a thing that the caller last saw; a change made since then is a conflict, never overwritten. */
export const expectedVersion = z.int().min(1);

/** Drops repetitions, keeping the first of each. */
export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
