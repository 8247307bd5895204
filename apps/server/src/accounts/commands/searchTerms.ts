import type { Write } from '../../model/plan.js';
import { accountSearchTerms } from '../model/searchTerm.js';

type Named = Parameters<typeof accountSearchTerms>[0];

/** The writes by which an account is found by its name. */
export const insertSearchTerms = (named: Named): Write[] =>
  accountSearchTerms(named).map((row) => ({ insert: 'accountSearchTerms', row }));

/** The same in place of those of the name before. */
export const replaceSearchTerms = (named: Named): Write[] => [
  { removeAll: 'accountSearchTerms', where: { accountId: named.id } },
  ...insertSearchTerms(named),
];
