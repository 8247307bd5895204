import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Client } from '../../clients/graphql/client.js';
import { ClientSecret } from '../../clients/graphql/secret.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import type { OutcomeTotal } from '../model/usageReads.js';
import { UsageHour } from './usageHour.js';

@ObjectType({ description: 'Refused token requests, by the code that the client received.' })
class RefusalCount {
  @Field(() => String, { description: 'The `error` that was answered, such as `invalid_client`.' })
  code!: string;

  @Field(() => Int, { description: 'How often in the past day.' })
  pastDay!: number;

  @Field(() => Int, { description: 'How often in the past week.' })
  pastWeek!: number;

  @Field(() => Date, { description: 'When it was answered last.' })
  lastAt!: Date;
}

@ObjectType({ description: 'The outcomes of a client’s token requests within a day.' })
class UsageDay {
  @Field(() => Date, { description: 'When the day began (UTC).' })
  start!: Date;

  @Field(() => Int, { description: 'How many were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'How many were refused.' })
  refused!: number;
}

@ObjectType({ description: 'How a client is used. Counted by the hour, and up to a second behind.' })
export class ClientUsage {
  readonly clientId!: string;

  @Field(() => Date, { nullable: true, description: 'The time of its last answered request.' })
  lastUsedAt!: Date | null;

  @Field(() => Int, { description: 'Answered requests.' })
  answeredPastDay!: number;

  @Field(() => Int, { description: 'Answered requests of the past week.' })
  answeredPastWeek!: number;

  @Field(() => [RefusalCount], { description: 'Refused requests of the past week, one entry for each code.' })
  refusals!: RefusalCount[];

  @Field(() => Int, { description: 'The number of valid refresh tokens.' })
  liveGrants!: number;
}

@Resolver(() => Client)
export class ClientUsageResolver {
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'The time of its last answered token request, to the minute.',
  })
  async lastUsedAt(@Root() client: Readonly<Client>, @Ctx() { loaders }: GraphqlContext): Promise<Date | null> {
    const at = await loaders.lastUse.load(client.id);
    return at === undefined ? null : new Date(at);
  }

  @FieldResolver(() => ClientUsage, { description: 'How it is used.' })
  async usage(@Root() client: Readonly<Client>, @Ctx() { loaders }: GraphqlContext): Promise<ClientUsage> {
    const [totals, grants, lastUse = 0] = await Promise.all([
      loaders.usageOf.load(client.id),
      loaders.liveGrantsOf.load(client.id),
      loaders.lastUse.load(client.id),
    ]);
    const answered = totals.find(({ outcome }) => outcome === 'ok');
    // Counts know it to the moment, and are forgotten after a while; the last use never is.
    const lastUsedAt = answered?.lastAt ?? lastUse;
    return {
      clientId: client.id,
      lastUsedAt: lastUsedAt > 0 ? new Date(lastUsedAt) : null,
      answeredPastDay: answered?.pastDay ?? 0,
      answeredPastWeek: answered?.pastWeek ?? 0,
      refusals: totals.filter((total) => total !== answered).map(showRefusalCount),
      liveGrants: grants[0]?.count ?? 0,
    };
  }
}

@Resolver(() => ClientUsage)
export class UsageHoursResolver {
  @FieldResolver(() => [UsageHour], {
    description: 'The hours of the past week in which there was anything, oldest first.',
  })
  async hours(@Root() { clientId }: Readonly<ClientUsage>, @Ctx() { loaders }: GraphqlContext): Promise<UsageHour[]> {
    const hours = await loaders.usageHoursOf.load(clientId);
    return hours.map(({ hour, answered, refused }) => ({ start: new Date(hour), answered, refused }));
  }

  @FieldResolver(() => [UsageDay], {
    description: 'The days of the past thirteen months in which there was anything, oldest first.',
  })
  async days(@Root() { clientId }: Readonly<ClientUsage>, @Ctx() { loaders }: GraphqlContext): Promise<UsageDay[]> {
    const days = await loaders.usageDaysOf.load(clientId);
    return days.map(({ day, answered, refused }) => ({ start: new Date(day), answered, refused }));
  }
}

const showRefusalCount = ({ outcome, pastDay, pastWeek, lastAt }: OutcomeTotal): RefusalCount => ({
  code: outcome,
  pastDay,
  pastWeek,
  lastAt: new Date(lastAt),
});

@Resolver(() => ClientSecret)
export class SecretUsageResolver {
  @FieldResolver(() => Date, { nullable: true, description: 'Up to a second behind.' })
  async lastUsedAt(@Root() secret: Readonly<ClientSecret>, @Ctx() { loaders }: GraphqlContext): Promise<Date | null> {
    const usage = await loaders.secretUsage.load(secret.id);
    return usage ? new Date(usage.lastUsedAt) : null;
  }
}
