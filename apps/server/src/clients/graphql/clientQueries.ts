import { ClientFilter, type ClientOrder, clientOrders } from '@countersign/schema';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { toClientFilter } from '../commands/clientFilter.js';
import { placeOf } from '../model/order.js';
import { Client, ClientConnection, showClient } from './client.js';

const ClientFilterInput = inputOf('ClientFilter', ClientFilter);
const ClientOrderEnum = enumOf('ClientOrder', clientOrders, 'The order of clients.', {
  NAME_ASC: 'By name, A first.',
  NAME_DESC: 'By name, Z first.',
  CREATED_ASC: 'The oldest first.',
  CREATED_DESC: 'The newest first.',
  LAST_USED_ASC: 'Those that were never used, or not for the longest time, first.',
  LAST_USED_DESC: 'Those that were used last first.',
});

@ArgsType()
class ClientsArgs extends ConnectionArgs {
  @Field(() => ClientFilterInput, { nullable: true, description: 'Only clients for which all of this holds.' })
  filter?: ClientFilter;

  @Field(() => ClientOrderEnum, { defaultValue: 'NAME_ASC', description: 'The order of the list.' })
  orderBy!: ClientOrder;
}

@Resolver()
export class ClientQueriesResolver {
  @Query(() => ClientConnection, { description: 'The clients of the account.' })
  async clients(
    @Args(() => ClientsArgs) { filter, orderBy, ...args }: ClientsArgs,
    @Ctx() { reads, now }: GraphqlContext,
  ) {
    const order = `clients.${orderBy}`;
    const page = await reads.clients.page(toClientFilter(filter ?? {}, now()), orderBy, pageRequest(order, args));
    return toConnection(page, order, (client) => placeOf(orderBy, client), showClient);
  }

  @Query(() => Int, {
    description:
      'How many there are, in all or of those for which all of a filter holds; counted no further than 10,001 in all, and than 1,001 of a filter.',
  })
  clientCount(
    @Arg('filter', () => ClientFilterInput, {
      nullable: true,
      description: 'Only clients for which all of this holds.',
    })
    filter: ClientFilter | undefined,
    @Ctx() { reads, now }: GraphqlContext,
  ): Promise<number> {
    return filter ? reads.clients.countOf(toClientFilter(filter, now()), 1001) : reads.census.clients(10_001);
  }

  @Query(() => Client, { description: 'One client. NOT_FOUND where the account has no such one.' })
  async client(
    @Arg('id', () => ID, { description: 'The client_id, or `reference:` and its reference.' }) id: string,
    @Ctx() { loaders }: GraphqlContext,
  ): Promise<Client> {
    const client = await loaders.client.load(id);
    if (!client) throw new NotFound('client');
    return showClient(client);
  }
}
