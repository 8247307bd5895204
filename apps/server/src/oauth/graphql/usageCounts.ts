import { type UsagePartKind, type UsageResolution, usagePartKinds, usageResolutions } from '@countersign/schema';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import type { CountSpan, OutcomeCount, PartTotal } from '../model/usageReads.js';
import { ClientUsage } from './usage.js';

const UsageResolutionEnum = enumOf('UsageResolution', usageResolutions, 'How finely requests are counted.', {
  HOUR: 'By the hour, known for a week.',
  DAY: 'By the day (UTC), known for thirteen months.',
});
const UsagePartKindEnum = enumOf('UsagePartKind', usagePartKinds, 'What the requests of a client are told apart by.', {
  SECRET: 'The secret that it proved itself by.',
  GRANT_TYPE: 'The grant type that it used.',
  MODULE: 'The module that its token was for.',
});

@ArgsType()
class UsageSpanArgs {
  @Field(() => UsageResolutionEnum, { description: 'How finely they are counted.' })
  resolution!: UsageResolution;

  @Field(() => Date, { description: 'Counts that began at this moment or later.' })
  from!: Date;

  @Field(() => Date, { nullable: true, description: 'And before this one; left out, until now.' })
  to?: Date;
}

@ObjectType({ description: 'Refused token requests of an hour or a day, by the code that was answered.' })
class RefusalSum {
  @Field(() => String, { description: 'The `error` that was answered, such as `invalid_client`.' })
  code!: string;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType({ description: 'The outcomes of token requests within an hour or a day.' })
class UsageCount {
  @Field(() => Date, { description: 'When it began.' })
  start!: Date;

  @Field(() => Int, { description: 'How many were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'How many were refused.' })
  refused!: number;

  @Field(() => [RefusalSum], { description: 'The refused ones, one entry for each code.' })
  refusals!: RefusalSum[];
}

@ObjectType({ description: 'Token requests of a client by one of its secrets, grant types or modules.' })
class UsagePart {
  @Field(() => UsagePartKindEnum, { description: 'What the value is.' })
  kind!: UsagePartKind;

  @Field(() => String, { description: 'The id of a secret or module, which may be gone, or a grant_type.' })
  value!: string;

  @Field(() => Int, { description: 'How many were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Of a module none: what was refused is for none.' })
  refused!: number;
}

@Resolver(() => ClientUsage)
export class UsageCountsResolver {
  @FieldResolver(() => [UsageCount], {
    description: 'Those in which there was anything, oldest first: hours of a week, days of thirteen months.',
  })
  async counts(
    @Root() { clientId }: Readonly<ClientUsage>,
    @Args(() => UsageSpanArgs) span: UsageSpanArgs,
    @Ctx() { reads, now }: GraphqlContext,
  ): Promise<UsageCount[]> {
    return showCounts(await reads.usage.countsOf(clientId, spanOf(span, now())));
  }

  @FieldResolver(() => [UsagePart], { description: 'Of the past 30 days (UTC), by what it asked with and for.' })
  async parts(@Root() { clientId }: Readonly<ClientUsage>, @Ctx() { loaders }: GraphqlContext): Promise<UsagePart[]> {
    return (await loaders.usagePartsOf.load(clientId)).map(showPart);
  }

  @Query(() => [UsageCount], {
    description:
      'Of all clients of the account together, those that were deleted too. Hours are known for thirteen months.',
  })
  async accountUsage(
    @Args(() => UsageSpanArgs) span: UsageSpanArgs,
    @Ctx() { reads, now }: GraphqlContext,
  ): Promise<UsageCount[]> {
    return showCounts(await reads.usage.ofAccount(spanOf(span, now())));
  }
}

const spanOf = ({ resolution, from, to }: UsageSpanArgs, now: number): CountSpan => ({
  resolution,
  from: from.getTime(),
  to: to?.getTime() ?? now + 1,
});

function showCounts(counts: readonly OutcomeCount[]): UsageCount[] {
  const byStart = Map.groupBy(counts, ({ start }) => start);
  return [...byStart].map(([start, outcomes]) => {
    const refusals = outcomes
      .filter(({ outcome }) => outcome !== 'ok')
      .map(({ outcome, count }) => ({ code: outcome, count }));
    return {
      start: new Date(start),
      answered: outcomes.find(({ outcome }) => outcome === 'ok')?.count ?? 0,
      refused: refusals.reduce((sum, { count }) => sum + count, 0),
      refusals,
    };
  });
}

const showPart = ({ kind, value, answered, refused }: PartTotal): UsagePart => ({ kind, value, answered, refused });
