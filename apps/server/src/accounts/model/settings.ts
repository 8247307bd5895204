import { type AccountSettings, type CustomerState, defaultSettings } from '@countersign/schema';
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

/** An account, with the state that the vendor set; null for the vendor's own, which has none. */
export const accountFrom = (row: StoredAccount, state: CustomerState | null): Account => ({
  ...row,
  settings: settingsFrom(row.settings),
  state: state ?? 'OPEN',
});
