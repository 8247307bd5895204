import type { DeliveryState } from '@countersign/schema';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { readObstacle } from '../../policy/readRules.js';
import { withheldFrom } from '../../policy/withheld.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { eventOf } from '../model/event.js';
import { DeliveryStateEnum, showDelivery, WebhookDelivery, WebhookDeliveryConnection } from './webhookDelivery.js';
import { showEndpoint, WebhookEndpoint } from './webhookEndpoint.js';

const bySequence = 'webhookDeliveries.sequence';

@ArgsType()
class DeliveriesArgs extends ConnectionArgs {
  @Field(() => DeliveryStateEnum, { nullable: true, description: 'Only those of which this became.' })
  state?: DeliveryState | null;
}

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointsResolver {
  @Query(() => [WebhookEndpoint], { description: 'In the order of their names.' })
  async webhookEndpoints(@Ctx() { reads, now }: GraphqlContext): Promise<WebhookEndpoint[]> {
    const endpoints = await reads.webhooks.all();
    return endpoints.map((endpoint) => showEndpoint(endpoint, now()));
  }

  @Query(() => WebhookEndpoint, { description: 'One endpoint. NOT_FOUND where the account has no such one.' })
  async webhookEndpoint(
    @Arg('id', () => ID, { description: 'The id of the endpoint.' }) id: string,
    @Ctx() { reads, now }: GraphqlContext,
  ): Promise<WebhookEndpoint> {
    const endpoint = await reads.webhooks.byId(id);
    if (!endpoint) throw new NotFound('webhook endpoint');
    return showEndpoint(endpoint, now());
  }

  @Query(() => WebhookDelivery, { description: 'One event and its way to an endpoint. NOT_FOUND where there is none.' })
  async webhookDelivery(
    @Arg('endpointId', () => ID, { description: 'The id of the endpoint.' }) endpointId: string,
    @Arg('sequence', () => Int, { description: 'The number of the event.' }) sequence: number,
    @Ctx() { reads }: GraphqlContext,
  ): Promise<WebhookDelivery> {
    const delivery = await reads.webhooks.delivery(endpointId, sequence);
    if (!delivery) throw new NotFound('delivery');
    return showDelivery(delivery);
  }

  @FieldResolver(() => Int, { description: 'How many events wait for their delivery, counted to 1,000.' })
  pending(@Root() { id }: Readonly<WebhookEndpoint>, @Ctx() { reads }: GraphqlContext): Promise<number> {
    return reads.webhooks.countPending(id);
  }

  @FieldResolver(() => WebhookDeliveryConnection, { description: 'The newest events first, for 30 days.' })
  async deliveries(
    @Root() { id }: Readonly<WebhookEndpoint>,
    @Args(() => DeliveriesArgs) { state, ...args }: DeliveriesArgs,
    @Ctx() { reads }: GraphqlContext,
  ) {
    const page = await reads.webhooks.deliveries(id, { state: state ?? undefined }, pageRequest(bySequence, args));
    return toConnection(
      page,
      bySequence,
      ({ sequence, endpointId }) => ({ value: sequence, id: endpointId }),
      showDelivery,
    );
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The body as it is sent, from the audit; null for whoever may not read that.',
  })
  async body(
    @Root() { sequence }: Readonly<WebhookDelivery>,
    @Ctx() { reads, actor }: GraphqlContext,
  ): Promise<string | null> {
    if (readObstacle('auditEntries', actor) !== undefined) return null;
    const [entry] = await reads.audit.numbered([sequence]);
    const event = entry && eventOf(withheldFrom(actor, entry));
    return event ? JSON.stringify(event) : null;
  }
}
