import type { z } from 'zod';

const count = new Intl.NumberFormat('en');

const kinds: Readonly<Record<string, string>> = {
  string: 'A text is needed here.',
  number: 'A number is needed here.',
  int: 'A whole number is needed here.',
  boolean: 'Yes or no is needed here.',
  array: 'A list is needed here.',
  object: 'Fields with their values are needed here.',
  date: 'A date and time is needed here.',
};

const isMissing = (input: unknown) => input === undefined || input === null || input === '';

/** A bound with what it counts. */
function bounded(word: 'most' | 'least', origin: string, bound: number | bigint): string {
  const many = `At ${word} ${count.format(bound)}`;
  if (origin === 'string') return `${many} ${bound === 1 ? 'character' : 'characters'}.`;
  if (origin === 'array' || origin === 'set') return `${many} of these.`;
  return `${many}.`;
}

/**
 * What is wrong with an input, wherever its schema has no words of its own: for `safeParse(input, { error: plainFault })`.
 * The library's own words are for programmers, and no person ever reads one.
 */
export function plainFault(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing(issue.input)) return 'This is missing.';
      return kinds[issue.expected] ?? 'Something else is needed here.';
    case 'too_big':
      return bounded('most', issue.origin, issue.maximum);
    case 'too_small':
      return bounded('least', issue.origin, issue.minimum);
    case 'invalid_value':
      return isMissing(issue.input) ? 'This is missing.' : `One of these is needed here: ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return `There is no such field here: ${issue.keys.join(', ')}.`;
    default:
      return isMissing(issue.input) ? 'This is missing.' : 'This is not in the form that is needed here.';
  }
}
