import type { Account } from '../accounts/model/account.js';
import { accountSubject } from '../accounts/model/describe.js';
import type { Json } from '../kernel/json.js';
import type { Decision } from '../model/command.js';

/** The decision to let something be taken out as a file: nothing changes, and the audit says who asked for what. */
export const exportDecision = (
  account: Account,
  { format, ...filter }: { readonly format: string; readonly [field: string]: Json | undefined },
): Decision<null> => ({
  writes: [],
  subject: accountSubject(account),
  changes: [
    { field: 'format', before: null, after: format.toUpperCase() },
    ...Object.entries(filter).flatMap(([field, after]) =>
      after === undefined ? [] : [{ field, before: null, after }],
    ),
  ],
  result: null,
});
