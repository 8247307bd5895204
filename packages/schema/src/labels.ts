import { z } from 'zod';

/** How many labels a client has at most. */
export const maxLabels = 20;

const longest = 63;

// As Kubernetes has them (Labels and Selectors, "Syntax and character set"), but that a prefix counts to the length.
const name = '[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?';
const prefix = '[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*/';
const keyForm = new RegExp(`^(${prefix})?${name}$`);
const valueForm = new RegExp(`^(${name})?$`);

const characters = 'has letters, digits and - _ . inside, and begins and ends with a letter or digit';

export const Label = z
  .object({
    key: z
      .string()
      .trim()
      .min(1, { error: 'The key of a label is missing.', abort: true })
      .max(longest, `The key of a label has at most ${longest} characters.`)
      .regex(keyForm, `The key of a label ${characters}; before it may stand a domain and a slash.`)
      .describe('Such as team, or example.com/team.'),
    value: z
      .string()
      .trim()
      .max(longest, `The value of a label has at most ${longest} characters.`)
      .regex(valueForm, `The value of a label ${characters}; or it is empty.`)
      .describe('Such as payments; empty where the key says it all.'),
  })
  .describe('A word of the account’s own by which clients are found.');
export type Label = z.infer<typeof Label>;

const byKey = (a: Label, b: Label): number => (a.key < b.key ? -1 : 1);

/** Sorted by key, whatever the order in which they were sent: the same labels are the same list. */
export const Labels = z
  .array(Label)
  .max(maxLabels, `At most ${maxLabels} labels.`)
  .refine((labels) => new Set(labels.map(({ key }) => key)).size === labels.length, 'A key has one label at a time.')
  .transform((labels) => labels.toSorted(byKey));

/** The labels that a list is filtered by: each of them has to be there. */
export const LabelFilter = z
  .array(
    z
      .string()
      .min(1, 'A label is missing.')
      .max(2 * longest + 1, 'This is longer than any label.'),
  )
  .max(maxLabels, `At most ${maxLabels} labels.`);
