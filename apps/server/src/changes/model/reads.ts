import type { ChangeRequestState, CommandName } from '@countersign/schema';
import type { Subject } from '../../audit/model/entry.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { ChangeRequest, ChangeRequestRecord, ChangeVoteRecord } from './changeRequest.js';
import type { Dependency } from './dependency.js';

/** A person whose vote is awaited on others' requests, or whose confirmation on a program's request in their name. */
export interface AwaitedReviewer {
  readonly personId: string;
  /** The commands whose requests they may decide on. */
  readonly commands: readonly string[];
}

/** A request must match every given field. */
export interface ChangeRequestFilter {
  readonly state?: ChangeRequestState | undefined;
  /** Only requests about this subject, alone or with others. */
  readonly subjectId?: string | undefined;
  /** Only requests that were decided from this moment on. Milliseconds since 1970. */
  readonly decidedSince?: number | undefined;
  /** Only this person's requests. */
  readonly requestedBy?: string | undefined;
  /** Only requests of others than this person. */
  readonly notRequestedBy?: string | undefined;
  /** Only requests that this admin or client made, or a program in the admin's name. */
  readonly askedBy?: string | undefined;
  readonly kind?: Subject['kind'] | undefined;
  /** Only requests about a client in this environment, or that would be made there or moved there. */
  readonly environment?: string | undefined;
  /** Only requests with risks, or only those without. */
  readonly risky?: boolean | undefined;
  /** Only requests that wait for this person's vote or confirmation. */
  readonly waitingFor?: AwaitedReviewer | undefined;
}

/** The reads of one account's change requests. */
export interface ChangeReads {
  byId(id: string): Promise<ChangeRequest | undefined>;
  byIds(ids: readonly string[]): Promise<ChangeRequestRecord[]>;
  /** Ordered by number; `now` decides which open ones have expired. */
  page(
    filter: ChangeRequestFilter,
    newestFirst: boolean,
    request: PageRequest,
    now: number,
  ): Promise<Page<ChangeRequestRecord>>;
  /** Open requests for a command, oldest first; a part of them where there are many. */
  openFor(command: CommandName, now: number): Promise<ChangeRequestRecord[]>;
  /** A person's latest 20 open requests for a command, newest first. */
  openBy(personId: string, command: CommandName, now: number): Promise<ChangeRequestRecord[]>;
  votesOf(ids: readonly string[]): Promise<ChangeVoteRecord[]>;
  /** The votes of these people on requests that are not decided. */
  openVotesOf(personIds: readonly string[]): Promise<ChangeVoteRecord[]>;
  /** How many open requests match, counted no further than 1,000. */
  countOpen(filter: Omit<ChangeRequestFilter, 'state'>, now: number): Promise<number>;
  /** How many open requests each of these subjects has, alone or with others; one without is left out. */
  openAbout(subjectIds: readonly string[], now: number): Promise<Map<string, number>>;
  /** The highest number that the account has assigned; 0 before the first. */
  lastNumber(): Promise<number>;
  /** The current versions of dependencies by id; a row that is gone has none. */
  versionsOf(dependencies: readonly Dependency[]): Promise<ReadonlyMap<string, number>>;
  /** The open requests that depend on any of these rows, at most 200, oldest first. */
  openDependents(rowIds: readonly string[], now: number): Promise<string[]>;
}
