import type { ClientType } from '@countersign/schema';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver, registerEnumType } from 'type-graphql';
import { ConnectionArgs, toConnection } from '../graphql/connection.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ClientTypeEnum } from '../graphql/enums.js';
import { given } from '../graphql/mutationArgs.js';
import { pageRequest } from '../kernel/page.js';
import { NotFound } from '../kernel/refusal.js';
import { Client, ClientConnection, showClient } from './client.graphql.js';

@InputType()
class ClientFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, or the beginning of the client_id.' })
  search?: string;

  @Field(() => ClientTypeEnum, { nullable: true })
  type?: ClientType;

  @Field(() => Boolean, { nullable: true })
  enabled?: boolean;

  @Field(() => ID, { nullable: true })
  moduleId?: string;
}

enum ClientOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
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
  async clients(@Args(() => ClientsArgs) { filter, orderBy, ...args }: ClientsArgs, @Ctx() { reads }: GraphqlContext) {
    const order = `clients.${orderBy}`;
    const page = await reads.clients.page(given(filter ?? {}), orderBy, pageRequest(order, args));
    const value = orderBy.startsWith('NAME') ? 'foldedName' : 'createdAt';
    return toConnection(page, order, (client) => ({ value: client[value], id: client.id }), showClient);
  }

  @Query(() => Client)
  async client(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphqlContext): Promise<Client> {
    const client = await loaders.client.load(id);
    if (!client) throw new NotFound('client');
    return showClient(client);
  }
}
