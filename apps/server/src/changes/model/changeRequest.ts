import type { ChangeRequestState } from '@countersign/schema';
import type { AuditActor, FieldChange, Owner, Subject } from '../../audit/model/entry.js';
import type { Json } from '../../kernel/json.js';
import { commandTitle } from './commandTitle.js';
import type { Dependency } from './dependency.js';
import type { Risk } from './risk.js';

/** A command that waits until other admins approve it. Times are milliseconds since 1970. */
export interface ChangeRequestRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  /** The number by which people refer to it; 1 for the account's first. */
  readonly number: number;
  readonly command: string;
  /** The input as it was sent; parsed again before it is applied. */
  readonly input: Json;
  /**
   * The command's random values, except for the value of a secret. Null once the request was decided: applied values
   * are in their own rows, others are of no further use.
   */
  readonly generated: Json;
  readonly dependencies: readonly Dependency[];
  readonly subjectKind: Subject['kind'];
  readonly subjectId: string;
  readonly subjectName: string;
  /** The changes that a reviewer reads, and that an approval is bound to. */
  readonly changes: readonly FieldChange[];
  /** The owner whose address the changes are about, under whose key the audit seals it. */
  readonly owner: Owner | null;
  readonly risks: readonly Risk[];
  /** An admin, or an internal tool with a token of its own. */
  readonly requesterKind: 'admin' | 'client';
  readonly requesterId: string;
  /** The responsible person, or the tool where there is none. They never approve. */
  readonly requesterPersonId: string;
  readonly requesterName: string;
  /** The admin in whose name a program asked, with the name that they had then. */
  readonly onBehalfOfId: string | null;
  readonly onBehalfOfName: string | null;
  /** The reason in the requester's words; '' when they gave none. */
  readonly comment: string;
  readonly approversNeeded: number;
  /** When the person in whose name a program asked confirmed it, in a session of their own. */
  readonly confirmedAt: number | null;
  readonly state: ChangeRequestState;
  /** The reason why it ended, as a sentence; '' while it is open. */
  readonly reason: string;
  /** The request that replaced this one. */
  readonly replacedBy: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly decidedAt: number | null;
}

/** One of several subjects of a request, where the request's own subject is their parent. */
export interface ChangeSubjectRecord {
  readonly requestId: string;
  readonly subjectId: string;
}

/** A row that a request depends on, by which its dependents are found when it changes. */
export interface ChangeDependencyRecord {
  readonly requestId: string;
  readonly rowId: string;
}

/** One admin's vote on a request. */
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

/** Whether the person in whose name a program asked has to confirm it, besides the approvers. */
export const needsConfirmation = ({ onBehalfOfId }: Pick<Confirmable, 'onBehalfOfId'>): boolean =>
  onBehalfOfId !== null;

/** Whether a request still waits for that confirmation. */
export const awaitsConfirmation = (request: Confirmable): boolean =>
  needsConfirmation(request) && request.confirmedAt === null;

/** A request with all its votes, oldest first. */
export interface ChangeRequest extends ChangeRequestRecord {
  readonly votes: readonly ChangeVoteRecord[];
}

type RequesterFields = Pick<
  ChangeRequestRecord,
  'requesterKind' | 'requesterId' | 'requesterName' | 'onBehalfOfId' | 'onBehalfOfName'
>;

/** The requester, in the form of the audit. */
export const requesterOf = (request: RequesterFields): AuditActor => ({
  kind: request.requesterKind,
  id: request.requesterId,
  name: request.requesterName,
  onBehalfOf: request.onBehalfOfId === null ? null : { id: request.onBehalfOfId, name: request.onBehalfOfName ?? '' },
});

/** The state of a request at `now`: it expires by time alone, whether or not the expiry is recorded yet. */
export const requestStateAt = (
  request: Pick<ChangeRequestRecord, 'state' | 'expiresAt'>,
  now: number,
): ChangeRequestState => (request.state === 'OPEN' && request.expiresAt <= now ? 'EXPIRED' : request.state);

type NamedRequest = Pick<
  ChangeRequestRecord,
  'id' | 'number' | 'command' | 'subjectKind' | 'subjectId' | 'subjectName'
>;

/** What a request asks for, in words: “Rotate the secret of Payroll export”. */
export const requestTitle = ({ command, subjectName }: Pick<NamedRequest, 'command' | 'subjectName'>): string =>
  `${commandTitle(command)} ${subjectName}`;

/** A request in the audit: an entry says by its name alone what was asked for. */
export const requestSubject = (request: NamedRequest): Subject => ({
  kind: 'changeRequest',
  id: request.id,
  name: `Change request ${request.number}: ${requestTitle(request)}`,
  about: { kind: request.subjectKind, id: request.subjectId },
});

/** The change that a request asks for, as the audit tells it with each word about the request. */
export const askedBy = ({ changes, owner }: Pick<ChangeRequestRecord, 'changes' | 'owner'>) => ({
  changes,
  owner: owner ?? undefined,
});
