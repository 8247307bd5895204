import { UpdateAccountSettings, UpdateMultiAdmin } from '@countersign/schema';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Answer, ExecuteOptions } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { mutation, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload } from '../../transport/graphql/payload.js';
import { policyImpact } from '../commands/policyImpact.js';
import { updateAccountSettings } from '../commands/updateAccountSettings.js';
import { Account } from './account.js';

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

async function show(
  answer: Answer<unknown>,
  { reads, now }: GraphqlContext,
  { input, options }: { input: unknown; options: ExecuteOptions },
): Promise<AccountPayload> {
  const impact = options.dryRun ? await policyImpact(parse(UpdateAccountSettings, input), reads, now()) : [];
  return { ...payload(answer), account: (await reads.account()) ?? null, impact };
}

inputOf('MultiAdminSettingsInput', UpdateMultiAdmin);

export const AccountSettingsMutations = mutationsOf(mutation(updateAccountSettings, AccountPayload, show));
