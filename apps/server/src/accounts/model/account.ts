import { type AccountSettings, defaultSettings } from '@countersign/schema';

/** A customer company. Everything else belongs to exactly one account. */
export interface AccountRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** The environments of clients: `production` first, then those that the account named. */
  readonly environments: readonly string[];
  readonly settings: AccountSettings;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export type Account = AccountRecord;

/** A new account, at its first version. */
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
