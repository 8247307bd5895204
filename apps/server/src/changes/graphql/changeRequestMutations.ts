import { ShownChangeRequest } from '@countersign/schema';
import { ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import { withheldFrom } from '../../policy/withheld.js';
import { showChangeRequest } from '../../transport/graphql/changeRequest.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { mutation, mutationBy, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { rejectChangeRequest } from '../commands/rejectChangeRequest.js';
import { resubmitChangeRequest } from '../commands/resubmitChangeRequest.js';
import { withdrawChangeRequest } from '../commands/withdrawChangeRequest.js';
import { giveWord } from '../flows/giveWord.js';

@ObjectType({ implements: Payload, description: '`changeRequest` has the request, whatever the outcome.' })
class ChangeRequestPayload extends Payload {}

async function show(
  answer: Answer<{ changeRequestId: string }>,
  { loaders, actor, now }: GraphqlContext,
): Promise<ChangeRequestPayload> {
  const id = resultOf(answer)?.changeRequestId;
  const request = id === undefined ? undefined : await loaders.changeRequest.load(id);
  return {
    ...payload(answer),
    ...(request?.state === 'SUPERSEDED' && { outcome: 'SUPERSEDED' as const }),
    changeRequest: request ? withheldFrom(actor, showChangeRequest(request, now())) : null,
  };
}

// The input of all but the rejection, which also has a reason.
inputOf('ShownChangeRequestInput', ShownChangeRequest);

export const ChangeRequestMutations = mutationsOf(
  mutationBy(
    'approveChangeRequest',
    ShownChangeRequest,
    ChangeRequestPayload,
    async (asked, context) =>
      show(await giveWord('approveChangeRequest', asked.input, context, asked.options), context),
    'With the last approval that is needed the change takes effect, or the request is superseded, as the outcome tells.',
  ),
  mutationBy(
    'confirmChangeRequest',
    ShownChangeRequest,
    ChangeRequestPayload,
    async (asked, context) =>
      show(await giveWord('confirmChangeRequest', asked.input, context, asked.options), context),
    'For the person in whose name a program made the request, in a session of their own. Required for the change to take effect.',
  ),
  mutation(rejectChangeRequest, ChangeRequestPayload, show, 'One rejection ends the request.'),
  mutation(
    withdrawChangeRequest,
    ChangeRequestPayload,
    show,
    'Takes back a request of one’s own: nothing of it is applied.',
  ),
  mutation(
    resubmitChangeRequest,
    ChangeRequestPayload,
    show,
    'Submits the same change again, based on the current state.',
  ),
);
