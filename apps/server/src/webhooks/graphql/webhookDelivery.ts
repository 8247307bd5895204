import { type DeliveryState, deliveryStates } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../transport/graphql/connection.js';
import { enumOf } from '../../transport/graphql/enums.js';
import type { WebhookDeliveryRecord } from '../model/delivery.js';

export const DeliveryStateEnum = enumOf('DeliveryState', deliveryStates, 'What became of the delivery of an event.', {
  PENDING: 'It is still to be delivered, for the first time or again.',
  DELIVERED: 'The endpoint has answered that it has it.',
  SKIPPED: 'Its last attempt failed, or such events are not chosen any more; later ones of the same subject are sent.',
});

@ObjectType({ description: 'One attempt at a delivery.' })
export class WebhookAttempt {
  @Field(() => Date, { description: 'When it began.' })
  at!: Date;

  @Field(() => Int, { description: 'How long it took.' })
  milliseconds!: number;

  @Field(() => Int, { nullable: true, description: 'The status of the answer; null where none came.' })
  status!: number | null;

  @Field(() => String, { description: 'What went wrong where no answer came; empty otherwise.' })
  failure!: string;

  @Field(() => String, { description: 'The first kilobyte of the answer.' })
  answer!: string;
}

@ObjectType({ description: 'An event and its way to an endpoint.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'The id of the delivery.' })
  id!: string;

  @Field(() => Int, { description: 'The number of the event: that of its entry in the audit.' })
  sequence!: number;

  @Field(() => ID, { description: 'The `webhook-id`, the same at each attempt.' })
  eventId!: string;

  @Field(() => String, { description: 'The type of the event, such as `client.created`.' })
  eventType!: string;

  @Field(() => DeliveryStateEnum, { description: 'What became of it.' })
  state!: DeliveryState;

  @Field(() => Int, { description: 'How many attempts were made since it was due, or since it was sent again.' })
  attempts!: number;

  @Field(() => Date, { nullable: true, description: 'When the next attempt is due; null once there is none.' })
  nextAttemptAt!: Date | null;

  @Field(() => [WebhookAttempt], { description: 'The latest 20 attempts, the oldest first.' })
  log!: readonly WebhookAttempt[];

  @Field(() => Date, { description: 'When it was first to be sent.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A page of deliveries.' })
export class WebhookDeliveryConnection extends connectionOf('WebhookDelivery', () => WebhookDelivery) {}

export const showDelivery = (delivery: WebhookDeliveryRecord): WebhookDelivery => ({
  id: `${delivery.endpointId}-${delivery.sequence}`,
  sequence: delivery.sequence,
  eventId: delivery.eventId,
  eventType: delivery.eventType,
  state: delivery.state,
  attempts: delivery.attempts,
  nextAttemptAt: delivery.state === 'PENDING' ? new Date(delivery.dueAt) : null,
  log: delivery.log.map(({ at, ...attempt }) => ({ at: new Date(at), ...attempt })),
  createdAt: new Date(delivery.createdAt),
});
