import {
  type AccountKind,
  type AccountSettings,
  type CustomerState,
  defaultSettings,
  wordsOf,
} from '@countersign/schema';

/** A customer company. Everything else belongs to exactly one account. */
export interface AccountRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** By which the vendor’s list is sorted and searched. */
  readonly normalizedName: string;
  readonly kind: AccountKind;
  /** The environments of clients: `production` first, then those that the account named. */
  readonly environments: readonly string[];
  readonly settings: AccountSettings;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An account as it is read, with the state that the vendor set. */
export interface Account extends AccountRecord {
  readonly state: CustomerState;
}

/** The name of an account, and what follows from it. */
export const accountName = (name: string): Pick<AccountRecord, 'name' | 'normalizedName'> => ({
  name,
  normalizedName: wordsOf(name).join(' '),
});

/** The row of an account that was read. */
export const accountRecord = ({ state: _state, ...record }: Account): AccountRecord => record;

type Asked = Pick<Account, 'id' | 'name' | 'environments'> & Partial<Pick<Account, 'kind'>>;

/** A new account, at its first version. */
export const newAccount = ({ id, name, environments, kind = 'CUSTOMER' }: Asked, now: number): Account => ({
  id,
  version: 1,
  ...accountName(name),
  kind,
  environments,
  settings: defaultSettings,
  createdAt: now,
  state: 'OPEN',
});
