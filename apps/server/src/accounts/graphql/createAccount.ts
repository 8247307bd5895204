import { NewAccount } from '@countersign/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Delivery } from '../../admins/flows/deliverInvitation.js';
import { DeliveryEnum } from '../../admins/graphql/adminMutations.js';
import { mutationBy, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { openAccount } from '../flows/openAccount.js';

@ObjectType({ implements: Payload })
class NewAccountPayload extends Payload {
  @Field(() => ID, { nullable: true })
  accountId!: string | null;

  @Field(() => DeliveryEnum, { nullable: true })
  delivery!: Delivery | null;

  @Field(() => String, {
    nullable: true,
    description: 'Returned only here, and only without mail, or if the mail could not be sent.',
  })
  link!: string | null;
}

export const CreateAccountMutations = mutationsOf(
  mutationBy(
    'createAccount',
    NewAccount,
    NewAccountPayload,
    async ({ input, options }, context) => {
      const { answer, delivery, link } = await openAccount(input, context, options);
      return { ...payload(answer), accountId: resultOf(answer)?.accountId ?? null, delivery, link };
    },
    'For the operator alone, with OPERATOR_TOKEN as a bearer token.',
  ),
);
