import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { NotFound } from '../../kernel/refusal.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { readsAcross } from '../flows/readsAcross.js';
import { CustomerClient, showCustomerClient } from './customerClient.js';

@Resolver()
export class SupportResolver {
  @Query(() => CustomerClient, { description: 'A client of any customer, by its id: for the vendor’s support.' })
  async findClient(@Arg('id', () => ID) id: string, @Ctx() context: GraphqlContext): Promise<CustomerClient> {
    const card = await (await readsAcross(context))('clientById')(id);
    if (!card) throw new NotFound('client');
    return showCustomerClient(card);
  }
}
