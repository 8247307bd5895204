import { UpdateAccountSettings, UpdateMultiAdmin } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Answer, ExecuteOptions } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { mutation, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload } from '../../transport/graphql/payload.js';
import { loadManagingApplications, turnsOn } from '../commands/managingApplications.js';
import { policyImpact } from '../commands/policyImpact.js';
import { updateAccountSettings } from '../commands/updateAccountSettings.js';
import { Account } from './account.js';

@ObjectType({ description: 'The effects of a policy change on existing clients.' })
class PolicyImpact {
  @Field(() => String, { description: 'The name of the policy, as the input has it.' })
  policy!: string;

  @Field(() => Int, { description: 'Clients or secrets that feel it.' })
  count!: number;

  @Field(() => String, { description: 'What they feel, in words.' })
  message!: string;
}

@ObjectType({ description: 'A client with refresh tokens for Countersign itself.' })
class ManagingApplication {
  @Field(() => ID, { description: 'The client_id.' })
  id!: string;

  @Field(() => String, { description: 'The name of the client.' })
  name!: string;

  @Field(() => Int, { description: 'How many people let it act for them.' })
  people!: number;
}

@ObjectType({ description: 'What came of a change of the account’s settings.', implements: Payload })
class AccountPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The account as it is now; null where nothing took effect.' })
  account!: Account | null;

  @Field(() => [PolicyImpact], { description: 'In a preview: the policies that affect existing clients or secrets.' })
  impact!: readonly PolicyImpact[];

  @Field(() => [ManagingApplication], {
    description:
      'In a preview that turns multi admin on: the applications that end unless they are kept; at most 1,000.',
  })
  managingApplications!: readonly ManagingApplication[];
}

const maxShown = 1000;

async function show(
  answer: Answer<unknown>,
  { reads, now }: GraphqlContext,
  { input, options }: { input: unknown; options: ExecuteOptions },
): Promise<AccountPayload> {
  const account = (await reads.account()) ?? null;
  const answered = { ...payload(answer), account, impact: [], managingApplications: [] };
  if (!options.dryRun || !account) return answered;
  const asked = parse(UpdateAccountSettings, input);
  const applications = turnsOn(asked, account) ? await loadManagingApplications(reads, account.settings) : [];
  return {
    ...answered,
    impact: await policyImpact(asked, reads, now()),
    managingApplications: applications.slice(0, maxShown),
  };
}

inputOf('MultiAdminSettingsInput', UpdateMultiAdmin);

export const AccountSettingsMutations = mutationsOf(
  mutation(
    updateAccountSettings,
    AccountPayload,
    show,
    'Changes the policies of the account. What is left out stays as it is.',
  ),
);
