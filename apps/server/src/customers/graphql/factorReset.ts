import { type FactorResetState, factorResetStates } from '@countersign/schema';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { NotFound } from '../../kernel/refusal.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { readsAcross } from '../flows/readsAcross.js';
import type { FactorReset } from '../model/factorReset.js';

const FactorResetStateEnum = enumOf(
  'FactorResetState',
  factorResetStates,
  'What became of a reset of second factors that support asked for.',
  {
    PENDING: 'It waits for its time, and can be stopped.',
    DONE: 'The second factors are gone.',
    STOPPED: 'Nothing was reset.',
  },
);

@ObjectType('FactorReset', {
  description:
    'That the second factors of a person go, for whom support asked since their account cannot do it itself.',
})
export class ShownFactorReset {
  @Field(() => ID, { description: 'The id of the reset.' })
  id!: string;

  @Field(() => ID, {
    description: 'The account in which the person is shown: one’s own; to support, which cannot do it.',
  })
  accountId!: string;

  @Field(() => String, { description: 'Its name.' })
  accountName!: string;

  @Field(() => ID, { description: 'The id of the person’s admin there.' })
  adminId!: string;

  @Field(() => String, { description: 'The name of that admin.' })
  adminName!: string;

  @Field(() => String, { description: 'Why support asked.' })
  reason!: string;

  @Field(() => FactorResetStateEnum, { description: 'What became of it.' })
  state!: FactorResetState;

  @Field(() => String, { description: 'Who of the vendor’s asked.' })
  requestedBy!: string;

  @Field(() => Date, { description: 'When a second person of the vendor’s agreed.' })
  requestedAt!: Date;

  @Field(() => Date, { description: 'When the second factors go, unless somebody stops it.' })
  effectiveAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The name of whoever stopped it; null where nobody did, or not in this account.',
  })
  endedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was done or stopped.' })
  endedAt!: Date | null;
}

export const showFactorReset = ({
  id,
  accountId,
  accountName,
  adminId,
  adminName,
  reason,
  state,
  requestedBy,
  endedBy,
  ...reset
}: FactorReset): ShownFactorReset => ({
  id,
  accountId,
  accountName,
  adminId,
  adminName,
  reason,
  state,
  requestedBy,
  endedBy,
  requestedAt: new Date(reset.requestedAt),
  effectiveAt: new Date(reset.effectiveAt),
  endedAt: reset.endedAt === null ? null : new Date(reset.endedAt),
});

@Resolver()
export class FactorResetResolver {
  @Query(() => [ShownFactorReset], {
    complexity: 20,
    description: 'Resets of second factors of this account’s people by support: the newest first, at most 100.',
  })
  async factorResets(@Ctx() context: GraphqlContext): Promise<ShownFactorReset[]> {
    return (await context.reads.factorResets.here()).map(showFactorReset);
  }

  @Query(() => [ShownFactorReset], {
    complexity: 20,
    description: 'The same of a customer, or of all of them: for the vendor’s support.',
  })
  async factorResetsOfCustomers(
    @Arg('accountId', () => ID, { nullable: true, description: 'One customer; left out, all of them.' }) accountId:
      | string
      | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<ShownFactorReset[]> {
    const read = await readsAcross(context);
    if (accountId !== undefined && !(await read('byId')(accountId))) throw new NotFound('account');
    return (await read('factorResetsOf')({ vendorId: context.accountId, accountId })).map(showFactorReset);
  }
}
