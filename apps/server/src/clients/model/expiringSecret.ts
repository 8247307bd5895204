import type { AccountSettings } from '@countersign/schema';

/** Where in the order of their ends. Times are milliseconds since 1970. */
export interface ExpiryPlace {
  readonly at: number;
  readonly id: string;
}

export interface ExpiringSecret {
  readonly id: string;
  readonly accountId: string;
  readonly expiresAt: number;
  readonly warnedDays: number;
  readonly settings: AccountSettings;
}
