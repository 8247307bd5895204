import { Arg, Args, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { execute } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { given, MutationArgs } from '../../transport/graphql/mutationArgs.js';
import { Payload, payload } from '../../transport/graphql/payload.js';
import { policyImpact } from '../commands/policyImpact.js';
import { updateAccountSettings } from '../commands/updateAccountSettings.js';
import { Account } from './account.js';
import { UpdateAccountSettingsInput } from './settings.js';

@ObjectType({ description: 'What changing a policy does to the clients that are there.' })
class PolicyImpact {
  @Field(() => String, { description: 'The name of the policy, as the input has it.' })
  policy!: string;

  @Field(() => Int, { description: 'Clients or secrets that feel it.' })
  count!: number;

  @Field(() => String)
  message!: string;
}

@ObjectType({ implements: Payload })
class AccountPayload extends Payload {
  @Field(() => Account, { nullable: true })
  account!: Account | null;

  @Field(() => [PolicyImpact], { description: 'Of a preview; a policy that no client feels is left out.' })
  impact!: readonly PolicyImpact[];
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
    const impact = options.dryRun ? await policyImpact(settings, context.reads, context.now()) : [];
    return { ...payload(answer), account: (await context.reads.account()) ?? null, impact };
  }
}
