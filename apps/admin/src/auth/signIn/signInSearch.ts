import { textParam } from '../../searchParams/params';

export const signInSearch = (
  search: Record<string, unknown>,
): { to?: string | undefined; email?: string | undefined; sso?: string | undefined } => ({
  to: textParam(search, 'to'),
  email: textParam(search, 'email'),
  sso: textParam(search, 'sso'),
});

export const stepUpSearch = (search: Record<string, unknown>): { to?: string | undefined } => ({
  to: textParam(search, 'to'),
});
