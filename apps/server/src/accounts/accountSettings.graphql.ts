import { Arg, Args, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { given, MutationArgs } from '../graphql/mutationArgs.js';
import { Payload, payload } from '../graphql/payload.js';
import { execute } from '../kernel/execute.js';
import { Account } from './account.graphql.js';
import { UpdateAccountSettingsInput } from './settings.graphql.js';
import { updateAccountSettings } from './updateAccountSettings.js';

@ObjectType({ implements: Payload })
class AccountPayload extends Payload {
  @Field(() => Account, { nullable: true })
  account!: Account | null;
}

@Resolver()
export class AccountSettingsResolver {
  @Mutation(() => AccountPayload)
  async updateAccountSettings(
    @Arg('input', () => UpdateAccountSettingsInput) input: UpdateAccountSettingsInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<AccountPayload> {
    const { greatestSecretLifetimeDays } = input;
    const settings = {
      ...given(input),
      ...(greatestSecretLifetimeDays !== undefined && { greatestSecretLifetimeDays }),
    };
    const answer = await execute(updateAccountSettings, settings, context, options);
    return { ...payload(answer), account: (await context.reads.account()) ?? null };
  }
}
