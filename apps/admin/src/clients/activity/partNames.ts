import type { ClientDetailsFragment, ClientUsageDetailsQuery } from '../../api/__generated__/graphql';
import { grantTypeLabels } from '../../labels/clients';

export type UsagePart = ClientUsageDetailsQuery['client']['usage']['parts'][number];

const grantNames: Readonly<Record<string, string>> = {
  client_credentials: grantTypeLabels.CLIENT_CREDENTIALS,
  authorization_code: grantTypeLabels.AUTHORIZATION_CODE,
  refresh_token: 'Refresh token',
};

/** What a part of a client's usage is called; what is gone by now has no name. */
export function partName({ kind, value }: UsagePart, { secrets, modules }: ClientDetailsFragment): string {
  if (kind === 'GRANT_TYPE') return grantNames[value] ?? value;
  if (kind === 'MODULE') {
    return modules.find(({ module }) => module.id === value)?.module.name ?? 'A module that it does not have any more';
  }
  const secret = secrets.find(({ id }) => id === value);
  if (!secret) return 'A secret that is gone';
  return [secret.hint, secret.label].filter(Boolean).join(' · ');
}
