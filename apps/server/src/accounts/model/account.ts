import {
  type AccountKind,
  type AccountSettings,
  type CustomerState,
  defaultSettings,
  wordsOf,
} from '@countersign/schema';
import { noSubscription, type Subscription } from '../../plans/model/plan.js';
import { clientIdSuffixOf } from './clientIdSuffix.js';

/** A customer company. Everything else belongs to exactly one account. */
export interface AccountRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** By which the vendor’s list is sorted and searched. */
  readonly normalizedName: string;
  readonly kind: AccountKind;
  /** What the client ids that its admins choose end with; no other account's do. */
  readonly clientIdSuffix: string;
  /** The environments of clients: `production` first, then those that the account named. */
  readonly environments: readonly string[];
  readonly settings: AccountSettings;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An account as it is read, with what the vendor says of it. */
export interface Account extends AccountRecord {
  readonly state: CustomerState;
  /** Its plan and limits. */
  readonly subscription: Subscription;
}

/** The name of an account, and what follows from it. */
export const accountName = (name: string): Pick<AccountRecord, 'name' | 'normalizedName'> => ({
  name,
  normalizedName: wordsOf(name).join(' '),
});

/** The row of an account that was read. */
export const accountRecord = ({ state: _state, subscription: _subscription, ...record }: Account): AccountRecord =>
  record;

type Asked = Pick<Account, 'id' | 'name' | 'environments'> &
  Partial<Pick<Account, 'kind'>> & {
    /** The one that an installation begins with: client ids that are chosen there stay as they are typed. */
    readonly isFirst?: boolean | undefined;
  };

/** A new account, at its first version. */
export const newAccount = ({ id, name, environments, kind = 'CUSTOMER', isFirst }: Asked, now: number): Account => ({
  id,
  version: 1,
  ...accountName(name),
  kind,
  clientIdSuffix: isFirst ? '' : clientIdSuffixOf(id),
  environments,
  settings: defaultSettings,
  createdAt: now,
  state: 'OPEN',
  subscription: noSubscription,
});
