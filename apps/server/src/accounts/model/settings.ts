import { type AccountSettings, defaultSettings } from '@countersign/schema';
import type { Account } from './account.js';

/**
 * Settings as they are kept: as many of them as there were when the account was last written. A type of its own, so that no
 * read hands them on as {@link AccountSettings} but by {@link settingsFrom}.
 */
export type StoredSettings = Partial<Omit<AccountSettings, 'multiAdmin'>> & {
  readonly multiAdmin?: Partial<AccountSettings['multiAdmin']>;
};

export type StoredAccount = Omit<Account, 'settings'> & { readonly settings: StoredSettings };

/** An account's settings; those that are newer than what was kept are as in an account that never chose otherwise. */
export const settingsFrom = (stored: StoredSettings): AccountSettings => ({
  ...defaultSettings,
  ...stored,
  multiAdmin: { ...defaultSettings.multiAdmin, ...stored.multiAdmin },
});

export const accountFrom = (row: StoredAccount): Account => ({ ...row, settings: settingsFrom(row.settings) });
