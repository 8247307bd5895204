import { type WebhookState, webhookStates } from '@countersign/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../transport/graphql/enums.js';
import { Node } from '../../transport/graphql/node.js';
import { type WebhookEndpoint as Endpoint, keysInForce } from '../model/endpoint.js';

const WebhookStateEnum = enumOf('WebhookState', webhookStates, 'Whether events are sent to an endpoint.', {
  ENABLED: 'They are sent.',
  DISABLED: 'An admin stopped it.',
  PAUSED: 'Countersign stopped it, since for days no delivery succeeded.',
});

@ObjectType({ description: 'What events are signed by. Its secret is shown once, when it is made.' })
export class WebhookKey {
  @Field(() => ID, { description: 'The id of the key.' })
  id!: string;

  @Field(() => String, { description: 'The prefix and the last four characters of the secret.' })
  hint!: string;

  @Field(() => String, { description: 'By which signatures of the kind `v1a` are verified (`whpk_…`).' })
  publicKey!: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when it signs beside its successor.' })
  expiresAt!: Date | null;
}

@ObjectType({ implements: Node, description: 'An address to which the events of the account are sent.' })
export class WebhookEndpoint {
  @Field(() => ID, { description: 'The id of the endpoint.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  @Field(() => String, { description: 'What the admins of the account call it.' })
  name!: string;

  @Field(() => String, { description: 'The address to which events are posted.' })
  url!: string;

  @Field(() => [String], { nullable: true, description: 'The events that are sent; null for all.' })
  eventTypes!: readonly string[] | null;

  @Field(() => WebhookStateEnum, { description: 'Whether events are sent to it.' })
  state!: WebhookState;

  @Field(() => String, { description: 'Why it is paused; empty in any other state.' })
  pausedBecause!: string;

  @Field(() => [WebhookKey], { description: 'The newest first; the one before it while they overlap.' })
  keys!: readonly WebhookKey[];

  @Field(() => Int, { description: 'The last entry of the audit that was looked at for it.' })
  sequence!: number;

  @Field(() => Date, { nullable: true, description: 'Since when nothing arrived, although it was tried.' })
  failingSince!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When an event arrived last.' })
  deliveredAt!: Date | null;

  @Field(() => Date, { description: 'When it was added.' })
  createdAt!: Date;
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

export const showEndpoint = (endpoint: Endpoint, now: number): WebhookEndpoint => ({
  id: endpoint.id,
  version: endpoint.version,
  name: endpoint.name,
  url: endpoint.url,
  eventTypes: endpoint.eventTypes,
  state: endpoint.state,
  pausedBecause: endpoint.pausedBecause,
  keys: keysInForce(endpoint, now).map(({ id, hint, publicKey, createdAt, expiresAt }) => ({
    id,
    hint,
    publicKey,
    createdAt: new Date(createdAt),
    expiresAt: dateOf(expiresAt),
  })),
  sequence: endpoint.progress.sequence,
  failingSince: dateOf(endpoint.progress.failingSince),
  deliveredAt: dateOf(endpoint.progress.deliveredAt),
  createdAt: new Date(endpoint.createdAt),
});
