import { type Privilege, presets } from '@countersign/schema';
import type { ConsentRecord } from './consent.js';

/** A person for whom a client acts. */
export interface ResourceOwner {
  /** The person's place in the account: what a token's `sub` names, the same for every client. */
  readonly adminId: string;
  readonly version: number;
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** Whether Countersign itself has seen it proved. */
  readonly isEmailVerified: boolean;
  readonly privileges: readonly Privilege[];
  readonly accessTypeIds: readonly string[];
  /** What the person has let this client do; nothing when they were never asked or took it back. */
  readonly consent: Pick<ConsentRecord, 'scopes' | 'redirects' | 'grantedAt'> | undefined;
}

/** Whoever may do everything in the account passes on everything that the client was granted. */
export const mayDoEverything = ({ privileges }: Pick<ResourceOwner, 'privileges'>): boolean =>
  presets['Customer administrator'].every((privilege) => privileges.includes(privilege));
