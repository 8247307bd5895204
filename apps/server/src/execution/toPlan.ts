import type { AuditAction } from '@countersign/schema';
import { auditActor } from '../audit/model/auditActor.js';
import type { AuditActor, AuditDraft } from '../audit/model/entry.js';
import { type Actor, service } from '../kernel/actor.js';
import { newId } from '../kernel/newId.js';
import type { Decision } from '../model/command.js';
import type { KeptAnswerRecord } from '../model/keptAnswer.js';
import { type AuditElsewhere, type Guard, guardedRow, type Plan, type Write } from '../model/plan.js';
import { forgetDead } from './deadSecrets.js';

interface PlanContext {
  readonly accountId: string;
  readonly actor: Actor;
  readonly action: AuditAction;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Guards besides those of the decision itself. */
  readonly expects: readonly Guard[];
  /** The answer, where it is kept. */
  readonly keeps?: KeptAnswerRecord | undefined;
}

/** Makes a plan of a decision: its writes, its guards and its audit entries. */
export function toPlan(decision: Decision<unknown>, context: PlanContext): Plan {
  const { accountId, actor, action, address, now } = context;
  const { applies = [], changeRequestId = null, invites = [], elsewhere = [] } = decision;
  const decided = [{ action: String(action), actor, decision }, ...applies];
  type AuditedChange = Pick<Decision<unknown>, 'subject' | 'changes' | 'owner' | 'asked'>;
  const entry = (does: string, by: Actor, about: AuditedChange): AuditDraft => entryOf(does, auditActor(by), about);
  const entryOf = (does: string, by: AuditActor, { subject, changes, owner, asked }: AuditedChange): AuditDraft => ({
    id: newId('aud'),
    at: now,
    action: does,
    actor: by,
    subject,
    changes: asked ? [...changes, ...asked.changes] : changes,
    owner: owner ?? asked?.owner,
    address,
    changeRequestId,
  });
  /** What other accounts learn of a decision, in the name of an actor who is of this one. */
  const told = ({ action: does, actor: by, decision: { also = [] } }: (typeof decided)[number]): AuditElsewhere[] =>
    also.map(({ accountId: there, of, each = [], ...one }) => ({
      accountId: there,
      audit: [one, ...each].map((about) => entryOf(does, actorFrom(accountId, of, by), about)),
    }));
  return {
    accountId,
    expects: guards(decision, context.expects),
    writes: [
      ...decision.writes,
      ...forgetDead(decision.writes),
      ...(context.keeps ? [{ insert: 'keptAnswers' as const, row: context.keeps }] : []),
    ],
    invites,
    // In the name of the seat there: what the person is called here, and by which seat, is no matter of that account.
    elsewhere: byAccount([
      ...decided.flatMap(told),
      ...elsewhere.map(({ seat: { id, accountId: there, name }, changes }) => ({
        accountId: there,
        audit: [
          entryOf(
            action,
            { kind: 'admin', id, name, onBehalfOf: null },
            { subject: { kind: 'admin', id, name }, changes },
          ),
        ],
      })),
    ]),
    audit: [
      entry(action, actor, decision),
      ...(decision.each ?? []).map((one) => entry(action, actor, one)),
      ...applies.flatMap((applied) =>
        [applied.decision, ...(applied.decision.each ?? [])].map((one) => entry(applied.action, applied.actor, one)),
      ),
    ],
  };
}

/** One of each account: a chain is locked, and grows, once a commit. */
const byAccount = (all: readonly AuditElsewhere[]): AuditElsewhere[] =>
  [...Map.groupBy(all, ({ accountId }) => accountId)].map(([accountId, each]) => ({
    accountId,
    audit: each.flatMap(({ audit }) => audit),
  }));

/** An actor as an account learns of them that is not theirs: by the name of their own, or not at all. The operator is of none. */
const actorFrom = (accountId: string, accountName: string | null, actor: Actor): AuditActor => {
  if (accountName === null) return auditActor(service);
  const shown = auditActor(actor);
  const isOfNone = actor.kind === 'operator' || actor.kind === 'service';
  return isOfNone ? shown : { ...shown, name: `${shown.name} of ${accountName}`, accountId };
};

// One guard for each row and version, and none where an update guards the row. A row that was loaded in two versions is
// guarded in both, which makes the plan stale: another commit came in between.
function guards({ expects = [], writes }: Decision<unknown>, others: readonly Guard[]): Guard[] {
  const updated = new Set(writes.flatMap((write) => ('update' in write ? [rowKey(write.update, write)] : [])));
  const each = new Map([...expects, ...others].map((guard) => [guardKey(guard), guard]));
  const writesItself = new Set<string>(writes.flatMap(credentialsWritten));
  return [...each]
    .filter(([row, { guard }]) => !updated.has(row) && !writesItself.has(guard))
    .map(([, guard]) => guard);
}

const rowKey = (table: string, { id, version }: { id: string; version: number }) => `${table} ${id} ${version}`;
const guardKey = (guard: Guard) => ('version' in guard ? rowKey(guard.guard, guard) : guardedRow(guard));

/** What ends or changes sessions or consents says itself which must be there; to share a row first and then write it invites deadlocks. */
const credentialsWritten = (write: Write): string[] =>
  ('amend' in write && [write.amend]) ||
  ('remove' in write && [write.remove]) ||
  ('removeAll' in write && [write.removeAll]) ||
  [];
