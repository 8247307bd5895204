import { z } from 'zod';

/** A caller's own id of a thing: in URLs, so without what they take apart. */
export const Reference = z
  .string()
  .trim()
  .min(1, 'The reference is missing.')
  .max(100, 'A reference has at most 100 characters.')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]*$/,
    'A reference has letters, digits and . _ : - and begins with a letter or digit.',
  );
