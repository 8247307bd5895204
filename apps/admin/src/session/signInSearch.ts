import { textOf } from '../address/search';

export const signInSearch = (search: Record<string, unknown>): { to?: string | undefined } => ({
  to: textOf(search, 'to'),
});
