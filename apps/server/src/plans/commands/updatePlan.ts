import { UpdatePlan } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { limitRisks } from '../../customers/commands/limitRisks.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { describePlan, planDependency, planSubject } from '../model/describe.js';
import { limitsAfter } from '../model/limits.js';
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

  decide({ input, loaded }) {
    const plan = requirePlan(loaded.plan, input.expectedVersion);
    const { id, version } = plan;
    const set = {
      name: input.name ?? plan.name,
      description: input.description ?? plan.description,
      limits: limitsAfter(plan.limits, input.limits),
    };
    const changed: PlanRecord = { ...plan, ...set };
    return {
      writes: [{ update: 'plans', id, version, set }],
      subject: planSubject(plan),
      changes: diff(describePlan(plan), describePlan(changed)),
      dependsOn: [planDependency(plan)],
      risks: limitRisks(loaded.accounts, plan, changed),
      result: { planId: id },
    };
  },
});
