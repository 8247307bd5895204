import { CustomerBy, CustomerFilter, type CustomerOrder, customerOrders } from '@countersign/schema';
import DataLoader from 'dataloader';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { showModule, showOffer } from '../../modules/graphql/module.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { type ReadsAcross, readsAcross } from '../flows/readsAcross.js';
import { placeOf } from '../model/order.js';
import type { CustomerFigures } from '../model/reads.js';
import {
  Customer,
  CustomerConnection,
  CustomerEntitlement,
  CustomerFigureSet,
  CustomerPerson,
  showCustomer,
  showFigures,
  showPerson,
} from './customer.js';

const CustomerByInput = inputOf('CustomerBy', CustomerBy, 'How a customer is named.');
const CustomerFilterInput = inputOf('CustomerFilter', CustomerFilter);
const CustomerOrderEnum = enumOf('CustomerOrder', customerOrders, 'The order of customers.', {
  NAME_ASC: 'By name, A first.',
  NAME_DESC: 'By name, Z first.',
  CREATED_ASC: 'The oldest first.',
  CREATED_DESC: 'The newest first.',
});

@ArgsType()
class CustomersArgs extends ConnectionArgs {
  @Field(() => CustomerFilterInput, { nullable: true, description: 'Only customers for which all of this holds.' })
  filter?: CustomerFilter;

  @Field(() => CustomerOrderEnum, { defaultValue: 'NAME_ASC', description: 'The order of the list.' })
  orderBy!: CustomerOrder;
}

interface Across {
  readonly reads: Promise<ReadsAcross>;
  /** The figures of all rows of a list are one read. */
  readonly figures: DataLoader<string, CustomerFigures | undefined>;
}

const ofRequest = new WeakMap<GraphqlContext, Across>();

/** The reads across accounts of a request, for which its account is looked at once. */
function across(context: GraphqlContext): Across {
  const known = ofRequest.get(context);
  if (known) return known;
  const reads = readsAcross(context);
  const figures = new DataLoader<string, CustomerFigures | undefined>(async (ids) => {
    const found = await (await reads)('figuresOf')(ids);
    const byId = new Map(found.map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id));
  });
  const made = { reads, figures };
  ofRequest.set(context, made);
  return made;
}

@Resolver(() => Customer)
export class CustomersResolver {
  @Query(() => CustomerConnection, { description: 'The accounts of all customers: for the vendor.' })
  async customers(
    @Args(() => CustomersArgs) { filter, orderBy, ...args }: CustomersArgs,
    @Ctx() context: GraphqlContext,
  ) {
    const order = `customers.${orderBy}`;
    const read = await across(context).reads;
    const page = await read('page')(filter ?? {}, orderBy, pageRequest(order, args));
    return toConnection(page, order, (card) => placeOf(orderBy, card), showCustomer);
  }

  @Query(() => Customer, { description: 'One customer’s account.' })
  async customer(
    @Arg('by', () => CustomerByInput, { description: 'Its id, or the vendor’s reference.' })
    { id = '', reference }: CustomerBy,
    @Ctx() context: GraphqlContext,
  ): Promise<Customer> {
    const read = await across(context).reads;
    const card = reference === undefined ? await read('byId')(id) : await read('byReference')(reference);
    if (!card) throw new NotFound('account');
    return showCustomer(card);
  }

  @FieldResolver(() => CustomerFigureSet, { complexity: 20, description: 'How many there are of what.' })
  async figures(@Root() { id }: Readonly<Customer>, @Ctx() context: GraphqlContext): Promise<CustomerFigureSet> {
    const figures = await across(context).figures.load(id);
    if (!figures) throw new NotFound('account');
    return showFigures(figures);
  }

  @FieldResolver(() => Int, { description: 'How many change requests of the vendor about it wait for an approval.' })
  async openChangeRequests(@Root() { id }: Readonly<Customer>, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    return (await loaders.openRequestsAbout.load(id)) ?? 0;
  }

  @FieldResolver(() => [CustomerEntitlement], {
    complexity: 20,
    description: 'Its own, those of its plan, and those of every account.',
  })
  async entitlements(
    @Root() { id, plan }: Readonly<Customer>,
    @Ctx() context: GraphqlContext,
  ): Promise<CustomerEntitlement[]> {
    const read = await across(context).reads;
    const grantees = [id, ...(plan ? [plan.id] : []), context.accountId];
    const each = await Promise.all(grantees.map((grantee) => read('entitlementsOf')(grantee)));
    const shown = each.flat().map(async ({ granteeId, thingId, ...offer }) => {
      const module = await context.loaders.module.load(thingId);
      return module
        ? [
            {
              ...showOffer(offer),
              module: showModule(module),
              ofEveryAccount: granteeId === context.accountId,
              ofPlan: granteeId === plan?.id,
            },
          ]
        : [];
    });
    return (await Promise.all(shown)).flat();
  }

  @FieldResolver(() => [CustomerPerson], { complexity: 50, description: 'At most 100.' })
  async people(@Root() { id }: Readonly<Customer>, @Ctx() context: GraphqlContext): Promise<CustomerPerson[]> {
    const read = await across(context).reads;
    return (await read('peopleOf')(id)).map(showPerson);
  }
}
