import { z } from 'zod';
import { isEmailAddress } from './emailAddress.js';
import { hasStyledLetters, hidesItsAlphabet, mixesAlphabets } from './lookalike.js';

// Characters that are invisible or that reorder the text around them: they let one name pass for another.
// Default_Ignorable_Code_Point is Unicode's own list of invisible characters; the braille blank is missing from it.
const invisible = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;

// Exceptions, where they are visible: the joiner and non-joiner inside a word of a script that spells with them
// (Persian and most Indic ones; RFC 5892 appendix A narrows it likewise), and inside an emoji, there with its variation
// selector.
const cursive =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}' +
  '\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}' +
  '\\p{Script=Khmer}\\p{Script=Mongolian}';
const joined = `(?<=[${cursive}])[\\u200c\\u200d](?=[${cursive}])`;
const emoji =
  '(?<=\\p{Extended_Pictographic})\\ufe0f|(?<=[0-9#*])\\ufe0f(?=\\u20e3)|' +
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})';
const seen = new RegExp(`${joined}|${emoji}`, 'gu');

/** One form for names that read the same: NFC, and one plain space for any white space. */
export const tidyLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();

/** Whether a typed name is this one; kind and number of spaces do not matter. */
export const isNameTyped = (typed: string, name: string): boolean => tidyLine(typed) === tidyLine(name);

const tidy = z.string().transform(tidyLine);

const readable = (what: string, max: number) =>
  z
    .string()
    .max(max, `${what} is too long: at most ${max} characters.`)
    .refine(
      (text) => !invisible.test(text.replace(seen, '')),
      `${what} contains an invisible or direction-changing character.`,
    )
    .refine((text) => !mixesAlphabets(text), `${what} has a word with letters of two alphabets that look alike.`)
    .refine(
      (text) => mixesAlphabets(text) || !hidesItsAlphabet(text),
      `${what} is written in letters that only look like Latin ones.`,
    )
    .refine((text) => !hasStyledLetters(text), `${what} has a styled letter, such as 𝐀 or Ａ: use the plain one.`);

/**
 * One line of text for people: tidied by {@link tidyLine}, and without characters that make one name pass for another.
 */
export const line = (what: string, max: number) => tidy.pipe(readable(what, max).min(1, `${what} is missing.`));

/** Like {@link line}, but may be empty; an empty one is kept as ''. */
export const optionalLine = (what: string, max: number) => tidy.pipe(readable(what, max));

/** One form for texts that read the same: lines tidied as {@link tidyLine} does, a tab being a space. */
const tidyParagraphs = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Text from one person to another, on any number of lines; an empty one is kept as ''. */
export const paragraphs = (what: string, max: number) =>
  z
    .string()
    .transform(tidyParagraphs)
    .pipe(
      z
        .string()
        .max(max, `${what} is too long: at most ${max} characters.`)
        .refine(
          (text) => !invisible.test(text.replace(/\n/g, '').replace(seen, '')),
          `${what} contains an invisible or direction-changing character.`,
        ),
    );

/**
 * The same address in any case. Folds ASCII only: Unicode folds the Kelvin sign (U+212A) to k, so that one mailbox
 * would be taken for another.
 */
export const lowerCaseAddress = (address: string): string =>
  address.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Whether it reads as an address that it is not: “jо@example.com” with a Cyrillic о. */
const looksLikeAnother = (address: string): boolean =>
  hasStyledLetters(address) || address.split('@').some((part) => mixesAlphabets(part) || hidesItsAlphabet(part));

/** An email address by RFC 5321 and RFC 6531, in one spelling: lower-cased, composed, at most 254 characters (§4.5.3.1.3). */
export const email = z
  .string()
  .trim()
  .overwrite((address) => lowerCaseAddress(address).normalize('NFC'))
  .min(1, 'The email address is missing.')
  .max(254, 'An email address has at most 254 characters.')
  .refine(
    (address) => isEmailAddress(address) && !invisible.test(address) && !looksLikeAnother(address),
    'This is not an email address, such as jo@example.com.',
  );

/** A telephone number in any common notation, or ''. */
export const phone = z
  .string()
  .trim()
  .max(40, 'A phone number has at most 40 characters.')
  .regex(/^(\+?[0-9 ()./-]{3,})?$/, 'This is not a phone number, such as +44 20 7946 0000.');

// A registry, since a description makes another schema of an id: of that one it still knows.
const ids = z.registry<{ isId: true }>();

/** Marks a schema as an id, which has a type of its own in GraphQL. */
export function ofId<T extends z.ZodType>(schema: T): T {
  ids.add(schema, { isId: true });
  return schema;
}

export const isOfId = (schema: z.core.$ZodType): boolean => ids.get(schema)?.isId === true;

const key = z.string().min(1, 'An id is missing.').max(128, 'An id has at most 128 characters.');

/** The opaque id of an object in Countersign. */
export const id = ofId(key.clone());

/** The name of one of an account's environments. */
export const environmentName = key;

/** The version that the caller last saw; a change made since then is a conflict, never overwritten. */
export const expectedVersion = z
  .int()
  .min(1)
  .describe('The version that the caller has read; CONFLICT if there is a newer one.');

/** The token after the # of a link. The page removes it from the address, so that a reload has none. */
export const linkToken = z.string().min(1, 'Open the link again.').max(200, 'This is not a link of ours.');

/** Drops repetitions, keeping the first of each. */
export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The text that a person types before an irreversible action; compared with the required name. */
export const confirmation = z.string().max(1000, 'This is not the name.');
