import { Field, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { mutation, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { emergencyDisableClient } from '../commands/emergencyDisableClient.js';
import { releaseClient } from '../commands/releaseClient.js';
import { readsAcross } from '../flows/readsAcross.js';
import { CustomerClient, showCustomerClient } from './customerClient.js';

@ObjectType({ description: 'What came of holding or releasing a client of a customer.', implements: Payload })
class CustomerClientPayload extends Payload {
  @Field(() => CustomerClient, {
    nullable: true,
    description: 'The client as it is now; null where nothing took effect.',
  })
  client!: CustomerClient | null;
}

async function show(answer: Answer<{ clientId: string }>, context: GraphqlContext): Promise<CustomerClientPayload> {
  const id = resultOf(answer)?.clientId;
  const client = id === undefined ? undefined : await (await readsAcross(context))('clientById')(id);
  return { ...payload(answer), client: client ? showCustomerClient(client) : null };
}

export const SupportMutations = mutationsOf(
  mutation(
    emergencyDisableClient,
    CustomerClientPayload,
    show,
    'It gets no tokens from the very next request on, and nobody of its account enables it until it is released.',
  ),
  mutation(releaseClient, CustomerClientPayload, show, 'It stays disabled until an admin of its account enables it.'),
);
