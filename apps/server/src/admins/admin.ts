import type { Privilege } from '@countersign/schema';

/** A person's place in one account. */
export interface AdminRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly personId: string;
  readonly privileges: readonly Privilege[];
  readonly enabled: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An admin as others see one: the place in the account together with the person's name and address. */
export interface Admin extends AdminRecord {
  readonly name: string;
  readonly email: string;
}
