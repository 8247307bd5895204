import { type AccountSettings, defaultSettings } from '@countersign/schema';

/** A customer company. Everything else belongs to exactly one account. */
export interface AccountRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Where clients live: `production` first, then what the account named. */
  readonly environments: readonly string[];
  readonly settings: AccountSettings;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export type Account = AccountRecord;

/** An account as it is when it is made. */
export const newAccount = (
  { id, name, environments }: Pick<Account, 'id' | 'name' | 'environments'>,
  now: number,
): Account => ({
  id,
  version: 1,
  name,
  environments,
  settings: defaultSettings,
  createdAt: now,
});
