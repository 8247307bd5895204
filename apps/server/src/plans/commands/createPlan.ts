import { CreatePlan } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { newId } from '../../kernel/newId.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { describePlan, planSubject } from '../model/describe.js';
import { limitsAfter, noLimits } from '../model/limits.js';
import type { PlanRecord } from '../model/plan.js';

/** Makes a plan, which no account has at first. */
export const createPlan = vendorCommand({
  name: 'createPlan',
  input: CreatePlan,
  prepare: () => ({ generated: { id: newId('plan') } }),
  load: async (customers, { key }) => ({ namesake: await customers.planByKey(key) }),

  decide({ input: { key, name, description, limits }, generated: { id }, loaded: { namesake }, now }) {
    if (namesake) throw InvalidInput.at('key', 'Another plan has this key.');
    const said = { key, name, description, limits: limitsAfter(noLimits, limits) };
    const plan: PlanRecord = { id, version: 1, ...said, createdAt: now };
    return {
      writes: [{ insert: 'plans', row: plan }],
      subject: planSubject(plan),
      changes: diff(undefined, describePlan(plan)),
      risks: [],
      result: { planId: id },
    };
  },
});
