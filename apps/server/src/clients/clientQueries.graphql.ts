import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver, registerEnumType } from 'type-graphql';
import { ConnectionArgs, toConnection } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import { given } from '../graphql/mutationArgs.js';
import { pageRequest } from '../kernel/page.js';
import { NotFound } from '../kernel/refusal.js';
import { Client, ClientConnection, showClient } from './client.graphql.js';
import { ClientFilter } from './clientFilter.graphql.js';
import { toClientFilter } from './clientFilter.js';
import { placeOf } from './order.js';

/** The same names as {@link orderedBy} gives: one that is missing there does not compile below. */
enum ClientOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
  LAST_USED_ASC = 'LAST_USED_ASC',
  LAST_USED_DESC = 'LAST_USED_DESC',
}
registerEnumType(ClientOrder, { name: 'ClientOrder' });

@ArgsType()
class ClientsArgs extends ConnectionArgs {
  @Field(() => ClientFilter, { nullable: true })
  filter?: ClientFilter;

  @Field(() => ClientOrder, { defaultValue: ClientOrder.NAME_ASC })
  orderBy!: ClientOrder;
}

@Resolver()
export class ClientQueriesResolver {
  @Query(() => ClientConnection)
  async clients(
    @Args(() => ClientsArgs) { filter, orderBy, ...args }: ClientsArgs,
    @Ctx() { reads, now }: GraphqlContext,
  ) {
    const order = `clients.${orderBy}`;
    const page = await reads.clients.page(
      toClientFilter(given(filter ?? {}), now()),
      orderBy,
      pageRequest(order, args),
    );
    return toConnection(page, order, (client) => placeOf(orderBy, client), showClient);
  }

  @Query(() => Int, { description: 'How many there are in all; counted no further than 10,000.' })
  clientCount(@Ctx() { reads }: GraphqlContext): Promise<number> {
    return reads.census.clients(10_000);
  }

  @Query(() => Client)
  async client(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphqlContext): Promise<Client> {
    const client = await loaders.client.load(id);
    if (!client) throw new NotFound('client');
    return showClient(client);
  }
}
