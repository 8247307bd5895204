import { UpdatePlan } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { limitRisks } from '../../customers/commands/limitRisks.js';
import { newAnnouncement } from '../../customers/model/announcement.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { describePlan, planDependency, planSubject } from '../model/describe.js';
import { limitsAfter, loweredLimits } from '../model/limits.js';
import type { PlanRecord } from '../model/plan.js';
import { requirePlan } from './loadPlan.js';

/** Changes a plan, for every account that has it, from the very next request on. */
export const updatePlan = vendorCommand({
  name: 'updatePlan',
  input: UpdatePlan,

  async load(customers, { id }) {
    const [plan, accounts] = await Promise.all([customers.planById(id), customers.accountsOn(id)]);
    return { plan, accounts };
  },

  decide({ input, loaded, now }) {
    const plan = requirePlan(loaded.plan, input.expectedVersion);
    const { id, version } = plan;
    const set = {
      name: input.name ?? plan.name,
      description: input.description ?? plan.description,
      limits: limitsAfter(plan.limits, input.limits),
    };
    const changed: PlanRecord = { ...plan, ...set };
    const changes = diff(describePlan(plan), describePlan(changed));
    const lowered = loweredLimits(plan.limits, changed.limits);
    const announced = {
      id: `${id} ${version}`,
      kind: 'PLAN_LOWERED' as const,
      subjectId: id,
      granteeId: id,
      name: changed.name,
      changes: changes.filter(({ field }) => lowered.some((limit) => limit === field)),
      endsAt: null,
    };
    return {
      writes: [
        { update: 'plans', id, version, set },
        ...(lowered.length > 0 ? [{ insert: 'announcements' as const, row: newAnnouncement(announced, now) }] : []),
      ],
      subject: planSubject(plan),
      changes,
      dependsOn: [planDependency(plan)],
      risks: limitRisks(loaded.accounts, plan, changed),
      result: { planId: id },
    };
  },
});
