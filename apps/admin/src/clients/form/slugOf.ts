import { foldText } from '@countersign/schema';

/** A name in the form that an account asks for, as like the given one as can be. */
export const slugOf = (name: string): string =>
  foldText(name)
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
