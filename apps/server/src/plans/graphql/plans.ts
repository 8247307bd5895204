import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type ReadsAcross, readsAcross } from '../../customers/flows/readsAcross.js';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { showModule, showOffer } from '../../modules/graphql/module.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { Plan, PlanAccount, PlanConnection, PlanEntitlement, showPlan, showPlanAccount } from './plan.js';

const byKey = 'plans.key';

interface Across {
  readonly reads: Promise<ReadsAcross>;
  /** The counts of all rows of a list are one read. */
  readonly counts: DataLoader<string, number>;
}

const ofRequest = new WeakMap<GraphqlContext, Across>();

/** The reads across accounts of a request, for which its account is looked at once. */
function across(context: GraphqlContext): Across {
  const known = ofRequest.get(context);
  if (known) return known;
  const reads = readsAcross(context);
  const counts = new DataLoader<string, number>(async (ids) => {
    const found = await (await reads)('accountCounts')(ids);
    const byId = new Map(found.map(({ id, accounts }) => [id, accounts]));
    return ids.map((id) => byId.get(id) ?? 0);
  });
  const made = { reads, counts };
  ofRequest.set(context, made);
  return made;
}

@Resolver(() => Plan)
export class PlansResolver {
  @Query(() => PlanConnection, { description: 'The vendor’s plans, in the order of their keys: for the vendor.' })
  async plans(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: GraphqlContext) {
    const read = await across(context).reads;
    const page = await read('plans')(pageRequest(byKey, args));
    return toConnection(page, byKey, ({ key, id }) => ({ value: key, id }), showPlan);
  }

  @Query(() => Plan, { description: 'One plan of the vendor’s. NOT_FOUND where there is none.' })
  async plan(
    @Arg('id', () => ID, { description: 'The id of the plan.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<Plan> {
    const read = await across(context).reads;
    const plan = await read('planById')(id);
    if (!plan) throw new NotFound('plan');
    return showPlan(plan);
  }

  @FieldResolver(() => Int, { complexity: 5, description: 'How many accounts have it, counted no further than 1,000.' })
  async accountCount(@Root() { id }: Readonly<Plan>, @Ctx() context: GraphqlContext): Promise<number> {
    return across(context).counts.load(id);
  }

  @FieldResolver(() => [PlanAccount], {
    complexity: 50,
    description: 'The accounts that have it, in the order of their names. At most 100.',
  })
  async accounts(@Root() plan: Readonly<Plan>, @Ctx() context: GraphqlContext): Promise<PlanAccount[]> {
    const read = await across(context).reads;
    return (await read('accountsOn')(plan.id)).map((use) => showPlanAccount(plan, use));
  }

  @FieldResolver(() => [PlanEntitlement], { complexity: 20, description: 'The modules that its accounts may use.' })
  async entitlements(@Root() { id }: Readonly<Plan>, @Ctx() context: GraphqlContext): Promise<PlanEntitlement[]> {
    const read = await across(context).reads;
    const shown = (await read('entitlementsOf')(id)).map(async ({ thingId, ...offer }) => {
      const module = await context.loaders.module.load(thingId);
      return module ? [{ ...showOffer(offer), module: showModule(module) }] : [];
    });
    return (await Promise.all(shown)).flat();
  }

  @FieldResolver(() => Int, { description: 'How many change requests of the vendor about it wait for an approval.' })
  async openChangeRequests(@Root() { id }: Readonly<Plan>, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    return (await loaders.openRequestsAbout.load(id)) ?? 0;
  }
}
