import type { Account } from '../accounts/model/account.js';
import { accountSubject } from '../accounts/model/describe.js';
import type { Json } from '../kernel/json.js';
import type { Decision } from '../model/command.js';

/** The decision of an export: nothing changes, and the audit records the requester, the format and the filter. */
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
