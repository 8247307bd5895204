import { Field, ObjectType } from 'type-graphql';
import { readsAcross } from '../../customers/flows/readsAcross.js';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { mutation, mutationsOf, showDeleted } from '../../transport/graphql/mutation.js';
import { DeletedPayload, Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { createPlan } from '../commands/createPlan.js';
import { deletePlan } from '../commands/deletePlan.js';
import { updatePlan } from '../commands/updatePlan.js';
import { Plan, showPlan } from './plan.js';

@ObjectType({ description: 'What came of a change of a plan.', implements: Payload })
class PlanPayload extends Payload {
  @Field(() => Plan, { nullable: true, description: 'The plan as it is now; null where nothing took effect.' })
  plan!: Plan | null;
}

async function show(answer: Answer<{ planId: string }>, context: GraphqlContext): Promise<PlanPayload> {
  const id = resultOf(answer)?.planId;
  const plan = id === undefined ? undefined : await (await readsAcross(context))('planById')(id);
  return { ...payload(answer), plan: plan ? showPlan(plan) : null };
}

export const PlanMutations = mutationsOf(
  mutation(createPlan, PlanPayload, show, 'Makes a plan, which no account has yet.'),
  mutation(updatePlan, PlanPayload, show, 'For every account that has it, from the very next request on.'),
  mutation(
    deletePlan,
    DeletedPayload,
    showDeleted(({ planId }) => planId),
    'Only while no account has it.',
  ),
);
