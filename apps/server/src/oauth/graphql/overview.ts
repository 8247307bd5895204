import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { maxLookedAt, type RecentUse, recentUse } from '../../clients/flows/recentUse.js';
import { Client, showClient } from '../../clients/graphql/client.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { UsageHour } from './usageHour.js';

const maxShown = 5;

@ObjectType({ description: 'A client, and what came of its token requests in the past day.' })
class ClientInUse {
  @Field(() => Client, { description: 'The client.' })
  client!: Client;

  @Field(() => Int, { description: 'How many were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'How many were refused.' })
  refused!: number;
}

@ObjectType({
  description:
    'The account at a glance: the past day of up to 100 clients that were used last, and as many of those that were refused.',
})
class Overview {
  @Field(() => [UsageHour], { description: 'The hours in which there was anything, oldest first.' })
  hours!: UsageHour[];

  @Field(() => [ClientInUse], { description: 'Those with the most answered requests, at most five.' })
  busiest!: ClientInUse[];

  @Field(() => [ClientInUse], { description: 'Those with the most refused requests, at most five.' })
  failing!: ClientInUse[];

  @Field(() => Int, { description: `How many clients were refused, counted no further than ${maxLookedAt}.` })
  failingCount!: number;

  @Field(() => Boolean, { description: 'Whether there are more than were counted.' })
  isPart!: boolean;

  @Field(() => Boolean, { description: 'Whether any client ever got a token.' })
  wasUsed!: boolean;

  @Field(() => Boolean, { description: 'Whether the installation delivers mail.' })
  deliversMail!: boolean;
}

@Resolver()
export class OverviewResolver {
  // Two pages of a hundred clients, and a day of each.
  @Query(() => Overview, {
    complexity: ({ childComplexity }) => 400 + childComplexity,
    description: 'The account at a glance.',
  })
  async overview(@Ctx() { reads, loaders, mailer, now }: GraphqlContext): Promise<Overview> {
    const { hours, clients, refusedCount, isPart, wasUsed } = await recentUse(reads, now());
    const most = async (among: readonly RecentUse[], by: 'answered' | 'refused'): Promise<ClientInUse[]> => {
      const first = among.toSorted((a, b) => b[by] - a[by]).slice(0, maxShown);
      const shown = first.map(async ({ clientId, answered, refused }) => {
        const client = await loaders.client.load(clientId);
        // Deleted between the two reads, it is not there any more.
        return client ? [{ client: showClient(client), answered, refused }] : [];
      });
      return (await Promise.all(shown)).flat();
    };
    return {
      hours: hours.map(({ hour, ...counts }) => ({ start: new Date(hour), ...counts })),
      busiest: await most(
        clients.filter(({ answered }) => answered > 0),
        'answered',
      ),
      failing: await most(
        clients.filter(({ refused }) => refused > 0),
        'refused',
      ),
      failingCount: refusedCount,
      isPart,
      wasUsed,
      deliversMail: mailer.delivers,
    };
  }
}
