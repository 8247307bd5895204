import { formatDuration, type LimitName, type LimitSource } from '@countersign/schema';
import { formatDays } from './days';

export const limitLabels: Readonly<Record<LimitName, string>> = {
  maxClients: 'API clients',
  maxSecretsPerClient: 'Secrets per client',
  maxTokensPerHour: 'Tokens an hour',
  maxAccessTokenLifetimeSeconds: 'Longest token lifetime',
  maxSecretLifetimeDays: 'Longest life of a secret',
};

/** A limit in its unit, such as “15 minutes”. */
export function formatLimit(limit: LimitName, value: number): string {
  if (limit === 'maxAccessTokenLifetimeSeconds') return formatDuration(value);
  if (limit === 'maxSecretLifetimeDays') return formatDays(value);
  return value.toLocaleString('en');
}

/** What an account has at most, and by whose word. */
export interface Limited {
  readonly limits: readonly { readonly limit: LimitName; readonly value: number; readonly by: LimitSource }[];
  readonly plan: { readonly name: string } | null;
  readonly vendorName: string | null;
}

export const limitOf = ({ limits }: Limited, limit: LimitName) => limits.find((one) => one.limit === limit);

/** Whose word a limit is: “by your plan Standard”. */
export const limitedBy = (by: LimitSource, { plan, vendorName }: Limited): string =>
  ({
    PLAN: `by your plan ${plan?.name ?? ''}`.trim(),
    VENDOR: `by what ${vendorName ?? 'your vendor'} allows you`,
    ACCOUNT: 'by a policy of your account',
    OPERATOR: 'by the operator of this installation',
  })[by];

/** How many secrets of a client may work at the same time. */
export const mostSecrets = (account: Limited): number =>
  limitOf(account, 'maxSecretsPerClient')?.value ?? Number.POSITIVE_INFINITY;

/** Why no more secrets of a client are had than there are. */
export function secretsFull(account: Limited): string {
  const limit = limitOf(account, 'maxSecretsPerClient');
  if (!limit) return 'A client of this account has room for no more secrets. Revoke one first.';
  return `A client of this account has room for ${limit.value}, ${limitedBy(limit.by, account)}. Revoke one first.`;
}
