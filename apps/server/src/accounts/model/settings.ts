import { type AccountSettings, type CustomerState, defaultSettings, type OwnLimits } from '@countersign/schema';
import { noSubscription, type Subscription } from '../../plans/model/plan.js';
import type { Account, AccountRecord } from './account.js';

/**
 * Settings as they are stored: those that existed when the account was last written. A separate type, so that every
 * read turns them into {@link AccountSettings} by {@link settingsFrom}.
 */
export type StoredSettings = Partial<Omit<AccountSettings, 'multiAdmin'>> & {
  readonly multiAdmin?: Partial<AccountSettings['multiAdmin']>;
};

export type StoredAccount = Omit<AccountRecord, 'settings'> & { readonly settings: StoredSettings };

/** An account's settings. Settings that are newer than the stored row have their defaults. */
export const settingsFrom = (stored: StoredSettings): AccountSettings => ({
  ...defaultSettings,
  ...stored,
  multiAdmin: { ...defaultSettings.multiAdmin, ...stored.multiAdmin },
});

/** What the vendor says of an account, as it is stored. */
interface StoredCustomer {
  readonly state: CustomerState;
  readonly limits: OwnLimits;
}

/** An account, with what the vendor says of it: nothing of its own, which is undefined. */
export const accountFrom = (
  row: StoredAccount,
  customer: StoredCustomer | null,
  plan: Subscription['plan'],
): Account => ({
  ...row,
  settings: settingsFrom(row.settings),
  state: customer?.state ?? 'OPEN',
  subscription: customer ? { plan, limits: customer.limits } : noSubscription,
});
