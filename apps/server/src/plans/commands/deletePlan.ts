import { DeletePlan } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { Conflict } from '../../kernel/refusal.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { describePlan, planDependency, planSubject } from '../model/describe.js';
import { requirePlan } from './loadPlan.js';

/** Deletes a plan that no account has, with what it entitled to. */
export const deletePlan = vendorCommand({
  name: 'deletePlan',
  input: DeletePlan,

  async load(customers, { id }) {
    const [plan, [count]] = await Promise.all([customers.planById(id), customers.accountCounts([id])]);
    return { plan, accounts: count?.accounts ?? 0 };
  },

  decide({ input, loaded }) {
    const plan = requirePlan(loaded.plan, input.expectedVersion);
    if (loaded.accounts > 0) throw new Conflict('Accounts have this plan. Give them another one first.');
    const { id, version } = plan;
    return {
      writes: [
        { removeAll: 'entitlements', where: { granteeId: id } },
        // An account that is given it at this moment holds it by the foreign key: then this is decided anew.
        { remove: 'plans', key: { id, version } },
      ],
      subject: planSubject(plan),
      changes: diff(describePlan(plan), undefined),
      dependsOn: [planDependency(plan)],
      risks: [],
      result: { planId: id },
    };
  },
});
