import { textOf } from '../../searchParams/search';

export const signInSearch = (
  search: Record<string, unknown>,
): { to?: string | undefined; email?: string | undefined; company?: string | undefined } => ({
  to: textOf(search, 'to'),
  email: textOf(search, 'email'),
  company: textOf(search, 'company'),
});
