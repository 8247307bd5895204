import { CreateWebhookEndpoint, resumePoints, UpdateWebhookEndpoint } from '@countersign/schema';
import { Field, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { mutation, mutationBy, mutationsOf, showDeleted } from '../../transport/graphql/mutation.js';
import {
  DeletedPayload,
  DonePayload,
  NewSecret,
  Payload,
  payload,
  resultOf,
  showNewSecret,
} from '../../transport/graphql/payload.js';
import { deleteWebhookEndpoint } from '../commands/deleteWebhookEndpoint.js';
import { disableWebhookEndpoint } from '../commands/disableWebhookEndpoint.js';
import { enableWebhookEndpoint } from '../commands/enableWebhookEndpoint.js';
import { replayWebhookEvents } from '../commands/replayWebhookEvents.js';
import { resendWebhookDelivery } from '../commands/resendWebhookDelivery.js';
import { rotateWebhookSecret } from '../commands/rotateWebhookSecret.js';
import { testWebhookEndpoint } from '../commands/testWebhookEndpoint.js';
import { addEndpoint, changeEndpoint } from '../flows/saveEndpoint.js';
import { showEndpoint, WebhookEndpoint } from './webhookEndpoint.js';

enumOf('ResumePoint', resumePoints, 'Where an endpoint goes on that is enabled again.', {
  WHERE_IT_STOPPED: 'With the first event that it was not sent.',
  NOW: 'With the next event that happens.',
});

@ObjectType({ implements: Payload, description: 'What became of a change of an endpoint.' })
class WebhookEndpointPayload extends Payload {
  @Field(() => WebhookEndpoint, {
    nullable: true,
    description: 'The endpoint afterwards; null where nothing was applied.',
  })
  endpoint!: WebhookEndpoint | null;
}

@ObjectType({ description: 'The same, with the secret that was made.' })
class WebhookSecretPayload extends WebhookEndpointPayload {
  @Field(() => NewSecret, { nullable: true, description: 'By which signatures of the kind `v1` are verified.' })
  secret!: NewSecret | null;
}

async function show(
  answer: Answer<{ endpointId: string }>,
  { reads, now }: GraphqlContext,
): Promise<WebhookEndpointPayload> {
  const id = resultOf(answer)?.endpointId;
  const endpoint = id && (await reads.webhooks.byId(id));
  return { ...payload(answer), endpoint: endpoint ? showEndpoint(endpoint, now()) : null };
}

const showWithSecret = async (
  answer: Answer<{ endpointId: string }>,
  context: GraphqlContext,
): Promise<WebhookSecretPayload> => ({ ...(await show(answer, context)), secret: showNewSecret(answer) });

export const WebhookMutations = mutationsOf(
  mutationBy(
    'createWebhookEndpoint',
    CreateWebhookEndpoint,
    WebhookSecretPayload,
    async ({ input, options }, context) => showWithSecret(await addEndpoint(input, context, options), context),
    'It is sent what happens from now on.',
  ),
  mutationBy(
    'updateWebhookEndpoint',
    UpdateWebhookEndpoint,
    WebhookEndpointPayload,
    async ({ input, options }, context) => show(await changeEndpoint(input, context, options), context),
    'What was not delivered yet goes to its new address.',
  ),
  mutation(
    enableWebhookEndpoint,
    WebhookEndpointPayload,
    show,
    'It is sent what it missed, or what happens from now on.',
  ),
  mutation(disableWebhookEndpoint, WebhookEndpointPayload, show, 'Nothing is sent from the next attempt on.'),
  mutation(
    deleteWebhookEndpoint,
    DeletedPayload,
    showDeleted(({ endpointId }) => endpointId),
    'Its log goes with it.',
  ),
  mutation(
    rotateWebhookSecret,
    WebhookSecretPayload,
    showWithSecret,
    'A new key takes the place of the present one, which signs beside it for a while.',
  ),
  mutation(testWebhookEndpoint, DonePayload, payload, 'Sends an event that says nothing else.'),
  mutation(resendWebhookDelivery, DonePayload, payload, 'Sends one event again, under the same id.'),
  mutation(replayWebhookEvents, WebhookEndpointPayload, show, 'Sends every event again from a sequence number on.'),
);
