import { textParam } from '../../searchParams/params';

export const signInSearch = (
  search: Record<string, unknown>,
): { to?: string | undefined; email?: string | undefined; company?: string | undefined } => ({
  to: textParam(search, 'to'),
  email: textParam(search, 'email'),
  company: textParam(search, 'company'),
});
