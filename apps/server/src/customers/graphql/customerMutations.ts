import { CreateAccount } from '@countersign/schema';
import { Field, ObjectType } from 'type-graphql';
import { type Delivery, deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import { DeliveryEnum } from '../../admins/graphql/adminMutations.js';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { mutation, mutationBy, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { assignPlan } from '../commands/assignPlan.js';
import { inviteAccountAdmin } from '../commands/inviteAccountAdmin.js';
import { renameAccount } from '../commands/renameAccount.js';
import { resendAccountInvitation } from '../commands/resendAccountInvitation.js';
import { resumeAccount } from '../commands/resumeAccount.js';
import { setReference } from '../commands/setReference.js';
import { suspendAccount } from '../commands/suspendAccount.js';
import { createAccountByReference } from '../flows/createAccount.js';
import { readsAcross } from '../flows/readsAcross.js';
import { Customer, showCustomer } from './customer.js';

@ObjectType({ description: 'What came of a change of a customer.', implements: Payload })
class CustomerPayload extends Payload {
  @Field(() => Customer, { nullable: true, description: 'The customer as it is now; null where nothing took effect.' })
  customer!: Customer | null;
}

@ObjectType({ description: 'What came of inviting an admin into the account of a customer.', implements: Payload })
class CustomerInvitationPayload extends CustomerPayload {
  @Field(() => DeliveryEnum, { nullable: true, description: 'Null where nobody was invited.' })
  delivery!: Delivery | null;

  @Field(() => String, { nullable: true, description: 'Returned only here, and only without mail.' })
  link!: string | null;
}

@ObjectType({ description: 'What came of making an account.', implements: Payload })
class CreateAccountPayload extends CustomerInvitationPayload {
  @Field(() => Boolean, { nullable: true, description: 'False where the reference has an account already.' })
  created!: boolean | null;

  @Field(() => [String], { description: 'The fields that an existing account has otherwise than asked for.' })
  differs!: readonly string[];
}

type Sent = Parameters<typeof deliverInvitation>[0]['result'];

async function show(answer: Answer<{ accountId: string }>, context: GraphqlContext): Promise<CustomerPayload> {
  const id = resultOf(answer)?.accountId;
  const customer = id === undefined ? undefined : await (await readsAcross(context))('byId')(id);
  return { ...payload(answer), customer: customer ? showCustomer(customer) : null };
}

async function showInvitation(
  answer: Answer<{ accountId: string } & Sent>,
  context: GraphqlContext,
): Promise<CustomerInvitationPayload> {
  const sent = answer.outcome === 'APPLIED' ? await deliverInvitation(answer, context) : { delivery: null, link: null };
  return { ...(await show(answer, context)), delivery: sent.delivery, link: sent.link };
}

export const CustomerMutations = mutationsOf(
  mutationBy(
    'createAccount',
    CreateAccount,
    CreateAccountPayload,
    async ({ input, options }, context) => {
      const { answer, invitation } = await createAccountByReference(input, context, options);
      const result = resultOf(answer);
      return {
        ...(await show(answer, context)),
        delivery: invitation?.delivery ?? null,
        link: invitation?.link ?? null,
        created: result?.isNew ?? null,
        differs: result?.differs ?? [],
      };
    },
    'Makes a customer’s account and invites its first administrator. The same reference again is the same account.',
  ),
  mutation(renameAccount, CustomerPayload, show, 'Gives the account of a customer another name.'),
  mutation(
    inviteAccountAdmin,
    CustomerInvitationPayload,
    showInvitation,
    'Only while nobody of the account has ever come in.',
  ),
  mutation(
    resendAccountInvitation,
    CustomerInvitationPayload,
    showInvitation,
    'Makes a new link; the previous one stops working.',
  ),
  mutation(assignPlan, CustomerPayload, show, 'From the very next request on. What is over a new limit stays.'),
  mutation(setReference, CustomerPayload, show, 'Always waits for a second admin of the vendor.'),
  mutation(
    suspendAccount,
    CustomerPayload,
    show,
    'Its people do not come in and its clients get no tokens, from the very next request on.',
  ),
  mutation(resumeAccount, CustomerPayload, show, 'Ends the suspension of an account.'),
);
