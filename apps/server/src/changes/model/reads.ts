import type { ChangeRequestState } from '@countersign/schema';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { ChangeRequest, ChangeRequestRecord, ChangeVoteRecord, Dependency } from './changeRequest.js';

/** A person whose word is waited for: on what others asked, or to confirm what a program asked in their name. */
export interface AwaitedReviewer {
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
  readonly waitingFor?: AwaitedReviewer | undefined;
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
  /** The version that a dependency's row has now; 0 when it is gone. */
  versionOf(dependency: Dependency): Promise<number>;
  /** Which of the dependencies have another version now, or are gone. */
  changedDependencies(dependencies: readonly Dependency[]): Promise<Dependency[]>;
}
