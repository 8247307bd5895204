import type { Account } from '../accounts/account.js';
import { subjectOf } from '../accounts/describe.js';
import type { Decision } from '../kernel/command.js';
import type { Json } from '../kernel/json.js';

/** The decision to let something be taken out as a file: nothing changes, and the audit says who asked for what. */
export const asked = (
  account: Account,
  { format, ...filter }: { readonly format: string; readonly [field: string]: Json | undefined },
): Decision<null> => ({
  writes: [],
  subject: subjectOf(account),
  changes: [
    { field: 'format', before: null, after: format.toUpperCase() },
    ...Object.entries(filter).flatMap(([field, after]) =>
      after === undefined ? [] : [{ field, before: null, after }],
    ),
  ],
  result: null,
});
