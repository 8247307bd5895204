import type { Account } from '../../accounts/model/account.js';
import type { AdminActor, ClientActor } from '../../kernel/actor.js';
import { day } from '../../kernel/duration.js';
import type { Json } from '../../kernel/json.js';
import type { Decision } from '../../model/command.js';
import type { Guard } from '../../model/plan.js';
import { notice } from '../../notices/model/notice.js';
import { type ChangeRequestRecord, requestSubject } from '../model/changeRequest.js';
import { type Dependency, dependencyTables } from '../model/dependency.js';
import type { Risk } from '../model/risk.js';
import { approversFor } from './approversNeeded.js';
import { isUnattended, requesterColumns } from './requester.js';
import { risksOf } from './risks.js';

const isDependencyTable = (table: string): table is Dependency['table'] =>
  dependencyTables.some((known) => known === table);

/**
 * Everything that a decision depends on: its declared dependencies, and every other root that it would change, as a
 * whole. An update that sets nothing keeps two commits apart, and no more.
 */
export const dependenciesOf = ({ writes, dependsOn = [] }: Decision<unknown>): Dependency[] => [
  ...dependsOn,
  ...writes.flatMap((write) =>
    'update' in write &&
    isDependencyTable(write.update) &&
    Object.keys(write.set).length > 0 &&
    !dependsOn.some(({ id }) => id === write.id)
      ? [{ table: write.update, id: write.id, version: write.version }]
      : [],
  ),
];

/** Guards on the dependencies, for the length of a commit. */
export const dependencyGuards = (dependencies: readonly Dependency[]): Guard[] =>
  dependencies.map(({ table, id, version }) => ({ guard: table, id, version }));

const unattendedRisk: Risk = {
  code: 'requester',
  message: 'A program asks, with no person behind it. One approval more is needed than when a person asks.',
};

/** Whether a risk is of the change itself, and not of its requester. */
export const isRiskOfChange = (risk: Risk): boolean => risk.code !== unattendedRisk.code;

/** A change to be submitted: its input, its requester, and its decision at that moment. */
export interface Submission {
  readonly id: string;
  readonly number: number;
  readonly command: string;
  readonly input: Json;
  readonly generated: Json;
  readonly decision: Decision<unknown>;
  readonly account: Account;
  readonly actor: AdminActor | ClientActor;
  readonly comment: string;
  readonly now: number;
}

/** Turns a decision into one that creates the change request: nothing else takes effect. */
export function submitForApproval(
  submission: Submission,
): Decision<{ changeRequestId: string; request: ChangeRequestRecord }> {
  const { id, decision, account, actor, now } = submission;
  const requester = requesterColumns(actor);
  const record: ChangeRequestRecord = {
    id,
    accountId: account.id,
    version: 1,
    number: submission.number,
    command: submission.command,
    input: submission.input,
    generated: submission.generated,
    dependencies: dependenciesOf(decision),
    subjectKind: decision.subject.kind,
    subjectId: decision.subject.id,
    subjectName: decision.subject.name,
    changes: decision.changes,
    owner: decision.owner ?? null,
    risks: [...risksOf(submission.command, decision), ...(isUnattended(requester) ? [unattendedRisk] : [])],
    ...requester,
    comment: submission.comment,
    approversNeeded: approversFor(requester, account.settings),
    confirmedAt: null,
    state: 'OPEN',
    reason: '',
    replacedBy: null,
    createdAt: now,
    expiresAt: now + account.settings.multiAdmin.expiryDays * day,
    decidedAt: null,
  };
  return {
    // The decision was based on these versions: no request is created that is outdated before a reviewer sees it.
    expects: dependencyGuards(record.dependencies),
    writes: [
      { insert: 'changeRequests', row: record },
      ...(decision.each ?? []).map(({ subject }) => ({
        insert: 'changeSubjects' as const,
        row: { requestId: id, subjectId: subject.id },
      })),
      ...[...new Set(record.dependencies.map((dependency) => dependency.id))].map((rowId) => ({
        insert: 'changeDependencies' as const,
        row: { requestId: id, rowId },
      })),
      { insert: 'outbox', row: notice('CHANGE_REQUESTED', record, now) },
    ],
    subject: requestSubject(record),
    changes: decision.changes,
    owner: decision.owner,
    changeRequestId: id,
    result: { changeRequestId: id, request: record },
  };
}
