import type { ChangeRequestState } from '@countersign/schema';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { ChangeRequest, ChangeRequestRecord, ChangeVoteRecord, Ground } from './changeRequest.js';

/** A person whose word is waited for: on what others asked, or to confirm what a program asked in their name. */
export interface Awaited {
  readonly personId: string;
  /** The commands on whose requests they may decide. */
  readonly commands: readonly string[];
}

/** All that is said must fit. */
export interface ChangeRequestFilter {
  readonly state?: ChangeRequestState | undefined;
  /** Only those about this, alone or with others. */
  readonly subjectId?: string | undefined;
  /** Only this person's requests. */
  readonly requestedBy?: string | undefined;
  /** Only requests of others than this person. */
  readonly notRequestedBy?: string | undefined;
  /** Only those that wait for this person's word. */
  readonly waitingFor?: Awaited | undefined;
}

/** What can be read of one account's change requests. */
export interface ChangeReads {
  byId(id: string): Promise<ChangeRequest | undefined>;
  byIds(ids: readonly string[]): Promise<ChangeRequestRecord[]>;
  /** By number; `now` tells which open ones have expired. */
  page(
    filter: ChangeRequestFilter,
    newestFirst: boolean,
    request: PageRequest,
    now: number,
  ): Promise<Page<ChangeRequestRecord>>;
  votesOf(ids: readonly string[]): Promise<ChangeVoteRecord[]>;
  /** How many open requests match, counted no further than 1,000. */
  countOpen(filter: Omit<ChangeRequestFilter, 'state'>, now: number): Promise<number>;
  /** The highest number that the account has given out; 0 before the first. */
  lastNumber(): Promise<number>;
  /** The version that a ground's row has now; 0 when it is gone. */
  versionOf(ground: Ground): Promise<number>;
  /** Which of the grounds have another version now, or are gone. */
  moved(grounds: readonly Ground[]): Promise<Ground[]>;
}
