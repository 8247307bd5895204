import type { ChangeRequestState } from '@countersign/schema';
import type { AuditActor, FieldChange, Subject } from '../../audit/model/entry.js';
import type { Json } from '../../kernel/json.js';
import type { Risk } from './risk.js';

/** What a judgment may depend on; each has a version. */
export const dependencyTables = ['accounts', 'admins', 'clients', 'modules', 'accessTypes'] as const;

/** What a request depends on, as it was when the request was made. A type, not an interface: it must be plain JSON. */
export type Dependency = {
  readonly table: (typeof dependencyTables)[number];
  readonly id: string;
  readonly version: number;
};

/** A command that waits until other admins approve it. Times are milliseconds since 1970. */
export interface ChangeRequestRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  /** 1 for the account's first; what people call it by. */
  readonly number: number;
  readonly command: string;
  /** What was asked, as it was asked; parsed again before it is applied. */
  readonly input: Json;
  /**
   * What the command drew by chance, but for any secret's value. Null once it was decided: what was applied stands in its
   * own place, and what was not is no longer anybody's.
   */
  readonly kept: Json;
  readonly dependencies: readonly Dependency[];
  readonly subjectKind: Subject['kind'];
  readonly subjectId: string;
  readonly subjectName: string;
  /** What a reviewer reads, and what approving is bound to. */
  readonly changes: readonly FieldChange[];
  readonly risks: readonly Risk[];
  /** An admin, or an internal tool with a token of its own. */
  readonly requesterKind: 'admin' | 'client';
  readonly requesterId: string;
  /** Whose eyes have seen it: the person behind it, or the tool where there is none. They never approve. */
  readonly requesterPersonId: string;
  readonly requesterName: string;
  /** The admin in whose name a program asked, with the name that they had then. */
  readonly onBehalfOfId: string | null;
  readonly onBehalfOfName: string | null;
  /** Why, in the requester's words; '' when they gave none. */
  readonly comment: string;
  readonly approversNeeded: number;
  /** When the person in whose name a program asked confirmed it, in a session of their own. */
  readonly confirmedAt: number | null;
  readonly state: ChangeRequestState;
  /** Why it ended as it did, in words; '' while it is open. */
  readonly reason: string;
  /** The request that took this one's place. */
  readonly replacedBy: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly decidedAt: number | null;
}

/** One of several things that a request is about, where its own subject is what they belong to. */
export interface ChangeSubjectRecord {
  readonly requestId: string;
  readonly subjectId: string;
}

/** One admin's word on a request. */
export interface ChangeVoteRecord {
  readonly requestId: string;
  readonly personId: string;
  readonly adminId: string;
  readonly name: string;
  readonly vote: 'APPROVE' | 'REJECT';
  readonly reason: string;
  readonly at: number;
}

type Confirmable = Pick<ChangeRequestRecord, 'onBehalfOfId' | 'confirmedAt'>;

/** Whether the person in whose name a program asked has to confirm it, besides those who approve. */
export const needsConfirmation = ({ onBehalfOfId }: Pick<Confirmable, 'onBehalfOfId'>): boolean =>
  onBehalfOfId !== null;

/** Whether a request still waits for that. */
export const awaitsConfirmation = (request: Confirmable): boolean =>
  needsConfirmation(request) && request.confirmedAt === null;

/** A request with every word on it, the first one first. */
export interface ChangeRequest extends ChangeRequestRecord {
  readonly votes: readonly ChangeVoteRecord[];
}

type RequesterFields = Pick<
  ChangeRequestRecord,
  'requesterKind' | 'requesterId' | 'requesterName' | 'onBehalfOfId' | 'onBehalfOfName'
>;

/** The one who asked, as the audit has it. */
export const requesterOf = (request: RequesterFields): AuditActor => ({
  kind: request.requesterKind,
  id: request.requesterId,
  name: request.requesterName,
  onBehalfOf: request.onBehalfOfId === null ? null : { id: request.onBehalfOfId, name: request.onBehalfOfName ?? '' },
});

/** The state of a request at `now`: time alone expires one, whether or not anybody has noted it yet. */
export const requestStateAt = (
  request: Pick<ChangeRequestRecord, 'state' | 'expiresAt'>,
  now: number,
): ChangeRequestState => (request.state === 'OPEN' && request.expiresAt <= now ? 'EXPIRED' : request.state);

type NamedRequest = Pick<ChangeRequestRecord, 'id' | 'number' | 'subjectKind' | 'subjectId' | 'subjectName'>;

export const requestSubject = (request: NamedRequest): Subject => ({
  kind: 'changeRequest',
  id: request.id,
  name: `Change request ${request.number}: ${request.subjectName}`,
  about: { kind: request.subjectKind, id: request.subjectId },
});
