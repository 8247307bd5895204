import { auditActor } from '../audit/model/auditActor.js';
import type { AuditDraft } from '../audit/model/entry.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/newId.js';
import type { Decision } from '../model/command.js';
import type { Guard, Plan } from '../model/plan.js';

interface Circumstances {
  readonly accountId: string;
  readonly actor: Actor;
  readonly action: string;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What must hold besides what the decision itself expects. */
  readonly expects: readonly Guard[];
}

/** Makes a plan of a decision: its writes, what must hold, and what the audit says of it. */
export function toPlan(decision: Decision<unknown>, circumstances: Circumstances): Plan {
  const { accountId, actor, action, address, now } = circumstances;
  const { applies = [], changeRequestId = null, invites = [] } = decision;
  type Said = Pick<Decision<unknown>, 'subject' | 'changes' | 'owner'>;
  const entry = (does: string, by: Actor, { subject, changes, owner }: Said): AuditDraft => ({
    id: newId('aud'),
    at: now,
    action: does,
    actor: auditActor(by),
    subject,
    changes,
    owner,
    address,
    changeRequestId,
  });
  return {
    accountId,
    expects: guards(decision, circumstances.expects),
    writes: decision.writes,
    invites,
    audit: [
      entry(action, actor, decision),
      ...(decision.each ?? []).map((one) => entry(action, actor, one)),
      ...applies.flatMap((inner) =>
        [inner.decision, ...(inner.decision.each ?? [])].map((one) => entry(inner.action, inner.actor, one)),
      ),
    ],
  };
}

// Of a row in one version one guard, and none where an update guards it. What was loaded in two versions is guarded in
// both, which makes the plan stale: something came in between.
function guards({ expects = [], writes }: Decision<unknown>, more: readonly Guard[]): Guard[] {
  const updated = new Set(writes.flatMap((write) => ('update' in write ? [place(write.update, write)] : [])));
  const each = new Map([...expects, ...more].map((guard) => [place(guard.guard, guard), guard]));
  return [...each].filter(([row]) => !updated.has(row)).map(([, guard]) => guard);
}

const place = (table: string, { id, version }: { id: string; version: number }) => `${table} ${id} ${version}`;
