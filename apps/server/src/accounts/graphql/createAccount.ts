import { Arg, Args, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Delivery } from '../../admins/flows/deliver.js';
import { DeliveryEnum } from '../../admins/graphql/adminMutations.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { given, MutationArgs } from '../../transport/graphql/mutationArgs.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { openAccount } from '../flows/openAccount.js';

@InputType()
class CreateAccountInput {
  @Field(() => String)
  name!: string;

  @Field(() => [String], { nullable: true, description: 'Production, unless others are named.' })
  environments?: string[];

  @Field(() => String)
  adminEmail!: string;

  @Field(() => String)
  adminName!: string;
}

@ObjectType({ implements: Payload })
class NewAccountPayload extends Payload {
  @Field(() => ID, { nullable: true })
  accountId!: string | null;

  @Field(() => DeliveryEnum, { nullable: true })
  delivery!: Delivery | null;

  @Field(() => String, { nullable: true, description: 'Told only here, and only where there is no mail.' })
  link!: string | null;
}

@Resolver()
export class CreateAccountResolver {
  @Mutation(() => NewAccountPayload, {
    description: 'For the operator alone, who brings OPERATOR_TOKEN as a bearer token.',
  })
  async createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<NewAccountPayload> {
    const { answer, delivery, link } = await openAccount(given(input), context, options);
    return { ...payload(answer), accountId: resultOf(answer)?.accountId ?? null, delivery, link };
  }
}
