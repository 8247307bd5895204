import { FindPerson, type Trouble, troubles } from '@countersign/schema';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { parse } from '../../kernel/parse.js';
import { NotFound } from '../../kernel/refusal.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { readsAcross } from '../flows/readsAcross.js';
import { CustomerPerson, showPerson } from './customer.js';
import { CustomerClient, showCustomerClient } from './customerClient.js';

const TroubleEnum = enumOf('Trouble', troubles, 'What is wrong with a client, by which support should look at it.', {
  SECRET_GUESSING: 'Many wrong secrets are tried.',
  EXPIRED_SECRET: 'It comes with a secret that has expired.',
  SUSTAINED_REFUSALS: 'Its requests are refused again and again.',
});

@ObjectType({ description: 'A client that support should look at.' })
class ClientInTrouble {
  @Field(() => CustomerClient, { description: 'The client.' })
  client!: CustomerClient;

  @Field(() => [TroubleEnum], { description: 'The worst first.' })
  troubles!: readonly Trouble[];

  @Field(() => Int, { description: 'Its token requests of the past day that were answered.' })
  answeredPastDay!: number;

  @Field(() => Int, { description: 'Its token requests of the past day that were refused.' })
  refusedPastDay!: number;

  @Field(() => Date, { nullable: true, description: 'When the last of its secrets that have ended did.' })
  secretEndedAt!: Date | null;
}

@ObjectType({ description: 'A person’s place in the account of a customer.' })
class CustomerSeat extends CustomerPerson {
  @Field(() => ID, { description: 'The id of the account.' })
  accountId!: string;

  @Field(() => String, { description: 'The name of the account.' })
  accountName!: string;
}

@Resolver()
export class SupportResolver {
  @Query(() => CustomerClient, { description: 'A client of any customer, by its id: for the vendor’s support.' })
  async findClient(
    @Arg('id', () => ID, { description: 'The client_id.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<CustomerClient> {
    const card = await (await readsAcross(context))('clientById')(id);
    if (!card) throw new NotFound('client');
    return showCustomerClient(card);
  }

  @Query(() => [CustomerSeat], {
    description:
      'The places in customers’ accounts of whoever has this address, at most 100: for the vendor’s support.',
  })
  async findPerson(
    @Arg('email', () => String, { description: 'The whole address, in any case.' }) email: string,
    @Ctx() context: GraphqlContext,
  ): Promise<CustomerSeat[]> {
    const seats = await (await readsAcross(context))('seatsOf')(parse(FindPerson, { email }).email);
    return seats.map(({ account, ...seat }) => ({
      ...showPerson(seat),
      accountId: account.id,
      accountName: account.name,
    }));
  }

  @Query(() => [ClientInTrouble], {
    complexity: 50,
    description: 'Of all customers, at most 100: for the vendor’s support.',
  })
  async clientsInTrouble(@Ctx() context: GraphqlContext): Promise<ClientInTrouble[]> {
    const found = await (await readsAcross(context))('clientsInTrouble')(context.now());
    return found.map(({ client, secretEndedAt, ...trouble }) => ({
      ...trouble,
      client: showCustomerClient(client),
      secretEndedAt: secretEndedAt === null ? null : new Date(secretEndedAt),
    }));
  }
}
