import type { Account } from '../../accounts/model/account.js';
import type { AdminActor, ClientActor } from '../../kernel/actor.js';
import { day } from '../../kernel/duration.js';
import type { Json } from '../../kernel/json.js';
import type { Decision } from '../../model/command.js';
import type { Guard } from '../../model/plan.js';
import { notice } from '../../notices/model/notice.js';
import { type ChangeRequestRecord, type Ground, groundTables, subjectOf } from '../model/changeRequest.js';
import type { Risk } from '../model/risk.js';
import { approversFor } from './approversNeeded.js';
import { askedBy, isNobodys } from './requester.js';
import { risksOf } from './risks.js';

const isGround = (table: string): table is Ground['table'] => groundTables.some((known) => known === table);

/** Everything that a decision rests on: what it says itself, and every root that it would update. */
const groundsOf = ({ writes, restsOn = [] }: Decision<unknown>): Ground[] => [
  ...restsOn,
  ...writes.flatMap((write) =>
    'update' in write && isGround(write.update) ? [{ table: write.update, id: write.id, version: write.version }] : [],
  ),
];

/** The ground, held for the length of a commit. */
export const guardsOf = (grounds: readonly Ground[]): Guard[] =>
  grounds.map(({ table, id, version }) => ({ guard: table, id, version }));

const nobodys: Risk = {
  code: 'requester',
  message: 'A program asks, with no person behind it. One approval more is needed than when a person asks.',
};

/** Whether a risk is of the change itself, and not of who asks for it. */
export const isOfTheChange = (risk: Risk): boolean => risk.code !== nobodys.code;

/** A change that is to wait: what was asked, by whom, and what it came to when it was asked. */
export interface Submission {
  readonly id: string;
  readonly number: number;
  readonly command: string;
  readonly input: Json;
  readonly kept: Json;
  readonly decision: Decision<unknown>;
  readonly account: Account;
  readonly actor: AdminActor | ClientActor;
  readonly comment: string;
  readonly now: number;
}

/** Turns a decision into the decision to ask for it: nothing takes effect but the request. */
export function submitForApproval(
  submission: Submission,
): Decision<{ changeRequestId: string; request: ChangeRequestRecord }> {
  const { id, decision, account, actor, now } = submission;
  const asker = askedBy(actor);
  const record: ChangeRequestRecord = {
    id,
    accountId: account.id,
    version: 1,
    number: submission.number,
    command: submission.command,
    input: submission.input,
    kept: submission.kept,
    grounds: groundsOf(decision),
    subjectKind: decision.subject.kind,
    subjectId: decision.subject.id,
    subjectName: decision.subject.name,
    changes: decision.changes,
    risks: [...risksOf(submission.command, decision), ...(isNobodys(asker) ? [nobodys] : [])],
    ...asker,
    comment: submission.comment,
    approversNeeded: approversFor(asker, account.settings),
    confirmedAt: null,
    state: 'OPEN',
    reason: '',
    replacedBy: null,
    createdAt: now,
    expiresAt: now + account.settings.multiAdmin.expiryDays * day,
    decidedAt: null,
  };
  return {
    // What it comes to was worked out on these: a request is not made that is out of date before anybody sees it.
    expects: guardsOf(record.grounds),
    writes: [
      { insert: 'changeRequests', row: record },
      ...(decision.each ?? []).map(({ subject }) => ({
        insert: 'changeSubjects' as const,
        row: { requestId: id, subjectId: subject.id },
      })),
      { insert: 'outbox', row: notice('CHANGE_REQUESTED', record, now) },
    ],
    subject: subjectOf(record),
    changes: decision.changes,
    owner: decision.owner,
    changeRequestId: id,
    result: { changeRequestId: id, request: record },
  };
}
