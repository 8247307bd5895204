import {
  type AccountSettings,
  type LimitName,
  type LimitSource,
  limitNames,
  type OwnLimits,
  type VendorLimits,
} from '@countersign/schema';
import type { Subscription } from './plan.js';

/** Limits, each by its name. */
const eachLimit = (value: (limit: LimitName) => number | null): VendorLimits => ({
  maxClients: value('maxClients'),
  maxSecretsPerClient: value('maxSecretsPerClient'),
  maxTokensPerHour: value('maxTokensPerHour'),
  maxAccessTokenLifetimeSeconds: value('maxAccessTokenLifetimeSeconds'),
  maxSecretLifetimeDays: value('maxSecretLifetimeDays'),
});

export const noLimits: VendorLimits = eachLimit(() => null);

/** A limit that holds, and whose word it is. */
export interface HeldLimit {
  readonly value: number;
  readonly by: LimitSource;
}

/** What bounds an account: its vendor, its own policies, and the operator. */
interface Bounded {
  readonly subscription: Subscription;
  readonly settings: Pick<
    AccountSettings,
    'secretsPerClient' | 'maxAccessTokenLifetimeSeconds' | 'maxSecretLifetimeDays'
  >;
}

interface Operator {
  readonly maxAccessTokenLifetimeSeconds: number;
}

/** What the vendor says of an account's limits, by its plan and of the account itself. */
interface Said {
  readonly plan: { readonly limits: OwnLimits } | null;
  readonly limits: OwnLimits;
}

/** What the vendor says of one limit: for the account itself, or else by its plan. */
export function limitByVendor(limit: LimitName, { plan, limits }: Said): HeldLimit | null {
  const own = limits[limit];
  if (own !== undefined) return own === null ? null : { value: own, by: 'VENDOR' };
  const planned = plan?.limits[limit] ?? null;
  return planned === null ? null : { value: planned, by: 'PLAN' };
}

/** The least; of equal ones the first. */
const least = (...some: readonly (HeldLimit | null)[]): HeldLimit | null =>
  some.reduce((low, one) => (one && (!low || one.value < low.value) ? one : low), null);

const by = (source: LimitSource, value: number | null): HeldLimit | null =>
  value === null ? null : { value, by: source };

/** What the account's own policies say. */
const policies: { readonly [L in LimitName]: (settings: Bounded['settings']) => number | null } = {
  maxClients: () => null,
  maxSecretsPerClient: ({ secretsPerClient }) => secretsPerClient,
  maxTokensPerHour: () => null,
  maxAccessTokenLifetimeSeconds: ({ maxAccessTokenLifetimeSeconds }) => maxAccessTokenLifetimeSeconds,
  maxSecretLifetimeDays: ({ maxSecretLifetimeDays }) => maxSecretLifetimeDays,
};

/**
 * The limit that holds in an account: of what its own policies, the vendor and the operator say, the least; null where there
 * is none. It is nowhere written down, so that a plan changes no account's settings.
 */
export const limitHeld = (
  limit: LimitName,
  { subscription, settings }: Bounded,
  operator: Partial<Operator> = {},
): HeldLimit | null =>
  least(
    by('ACCOUNT', policies[limit](settings)),
    limitByVendor(limit, subscription),
    by('OPERATOR', (limit === 'maxAccessTokenLifetimeSeconds' && operator[limit]) || null),
  );

/** A limit as programs are told that they meet it. */
export const metLimit = (limit: LimitName, { value, by: source }: HeldLimit) => ({ limit, value, by: source });

/** The beginning of a sentence about what an account has at most: whose word it is. */
export const limitedBy = ({ by: source }: HeldLimit, { plan }: Subscription): string =>
  ({
    PLAN: `By its plan ${plan?.name ?? ''} this account`,
    VENDOR: 'By what its vendor allows it this account',
    ACCOUNT: 'By its own policy this account',
    OPERATOR: 'By the word of the operator this account',
  })[source];

/** Limits with those that are named replaced. */
export const limitsAfter = (before: VendorLimits, sent: OwnLimits = {}): VendorLimits =>
  eachLimit((limit) => sent[limit] ?? (sent[limit] === null ? null : before[limit]));

/** The limits by which there is less than before. */
export const loweredLimits = (before: VendorLimits, after: VendorLimits): LimitName[] =>
  limitNames.filter((limit) => {
    const [had, has] = [before[limit], after[limit]];
    return has !== null && (had === null || has < had);
  });

/** What the vendor allows an account in all. */
export const vendorLimits = (said: Said): VendorLimits =>
  eachLimit((limit) => limitByVendor(limit, said)?.value ?? null);
