import { assertVersion } from '../../kernel/assertVersion.js';
import { NotFound } from '../../kernel/refusal.js';
import type { PlanRecord } from '../model/plan.js';

/**
 * @throws NotFound when there is no such plan
 * @throws Conflict when it was changed since the caller last saw it
 */
export function requirePlan(plan: PlanRecord | undefined, expectedVersion: number): PlanRecord {
  if (!plan) throw new NotFound('plan');
  assertVersion(
    plan.version,
    expectedVersion,
    'This plan has changed since you opened it. See what changed, then try again.',
  );
  return plan;
}
