import type { AccountSettings } from '@countersign/schema';

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
