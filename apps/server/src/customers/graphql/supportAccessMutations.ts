import { Field, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { mutation, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { closeSupportAccess } from '../commands/supportAccess/closeSupportAccess.js';
import { declineSupportAccess } from '../commands/supportAccess/declineSupportAccess.js';
import { enterAccount } from '../commands/supportAccess/enterAccount.js';
import { openSupportAccess } from '../commands/supportAccess/openSupportAccess.js';
import { requestSupportAccess } from '../commands/supportAccess/requestSupportAccess.js';
import { ShownSupportAccess, showSupportAccess } from './supportAccess.js';

@ObjectType({ implements: Payload, description: 'What became of a change of an access of support.' })
class SupportAccessPayload extends Payload {
  @Field(() => ShownSupportAccess, {
    nullable: true,
    description: 'The access afterwards; null where nothing was applied.',
  })
  supportAccess!: ShownSupportAccess | null;
}

async function show(
  answer: Answer<{ supportAccessId: string }>,
  context: GraphqlContext,
): Promise<SupportAccessPayload> {
  const id = resultOf(answer)?.supportAccessId;
  const access = id === undefined ? undefined : await context.reads.supportAccesses.byId(id);
  return { ...payload(answer), supportAccess: access ? showSupportAccess(access, context) : null };
}

export const SupportAccessMutations = mutationsOf(
  mutation(
    requestSupportAccess,
    SupportAccessPayload,
    show,
    'Asks the admins of a customer’s account to let the one who asks look inside.',
  ),
  mutation(
    openSupportAccess,
    SupportAccessPayload,
    show,
    'They look, change nothing and see no secret, until it ends or somebody closes it.',
  ),
  mutation(declineSupportAccess, SupportAccessPayload, show, 'Support does not look inside, and is told so.'),
  mutation(
    closeSupportAccess,
    SupportAccessPayload,
    show,
    'By either side, from the very next request on; the vendor withdraws so what was not answered.',
  ),
  mutation(
    enterAccount,
    SupportAccessPayload,
    show,
    'From here on requests of this session that name the access in `Countersign-Support-Access` look inside.',
  ),
);
