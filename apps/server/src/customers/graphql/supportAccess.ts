import { type SupportAccessState, supportAccessStates } from '@countersign/schema';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { NotFound } from '../../kernel/refusal.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { readsAcross } from '../flows/readsAcross.js';
import { type SupportAccess, supportAccessStateOf } from '../model/supportAccess.js';

const SupportAccessStateEnum = enumOf(
  'SupportAccessState',
  supportAccessStates,
  'What became of the question whether one of the vendor’s people may look inside an account.',
  {
    REQUESTED: 'Support has asked, and nobody of the account has answered.',
    OPEN: 'An admin of the account let support look inside.',
    DECLINED: 'An admin of the account said no.',
    WITHDRAWN: 'Support took the question back.',
    LAPSED: 'Nobody answered in time.',
    CLOSED: 'One side ended it before its time.',
    ENDED: 'Its time is over.',
  },
);

@ObjectType('SupportAccess', {
  description: 'That one of the vendor’s people asks to look inside an account, or may, until a moment.',
})
export class ShownSupportAccess {
  @Field(() => ID, { description: 'The id of the access.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  @Field(() => ID, { description: 'The account that is looked into.' })
  accountId!: string;

  @Field(() => String, { description: 'Its name.' })
  accountName!: string;

  @Field(() => String, { description: 'Who asks: for them alone it is.' })
  personName!: string;

  @Field(() => Boolean, { description: 'Whether it is for whoever reads this.' })
  isOwn!: boolean;

  @Field(() => String, { description: 'Why support asks.' })
  reason!: string;

  @Field(() => SupportAccessStateEnum, { description: 'What became of the question.' })
  state!: SupportAccessState;

  @Field(() => Int, { description: 'How long it is for, from when an admin of the account agrees.' })
  hours!: number;

  @Field(() => Date, { description: 'When support asked.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The name of the admin who agreed.' })
  openedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they agreed.' })
  openedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends by itself.' })
  endsAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The name of whoever closed it or said no.' })
  closedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When that was.' })
  closedAt!: Date | null;
}

const dated = (at: number | null): Date | null => (at === null ? null : new Date(at));

export const showSupportAccess = (
  {
    id,
    version,
    accountId,
    accountName,
    adminName,
    personId,
    reason,
    hours,
    openedBy,
    closedBy,
    ...access
  }: SupportAccess,
  { actor, now }: Pick<GraphqlContext, 'actor' | 'now'>,
): ShownSupportAccess => ({
  id,
  version,
  accountId,
  accountName,
  reason,
  hours,
  openedBy,
  closedBy,
  personName: adminName,
  isOwn: actor.kind === 'support' ? actor.id === id : actor.kind === 'admin' && actor.personId === personId,
  state: supportAccessStateOf(access, now()),
  requestedAt: new Date(access.requestedAt),
  openedAt: dated(access.openedAt),
  endsAt: dated(access.endsAt),
  closedAt: dated(access.closedAt),
});

@Resolver()
export class SupportAccessResolver {
  @Query(() => [ShownSupportAccess], {
    complexity: 20,
    description: 'Who of the vendor’s looks, or asks to look, inside this account: the newest first, at most 100.',
  })
  async supportAccesses(@Ctx() context: GraphqlContext): Promise<ShownSupportAccess[]> {
    const found = await context.reads.supportAccesses.here();
    return found.map((access) => showSupportAccess(access, context));
  }

  @Query(() => [ShownSupportAccess], {
    complexity: 20,
    description: 'The same of a customer, or of all of them: for the vendor’s support.',
  })
  async supportAccessesOfCustomers(
    @Arg('accountId', () => ID, { nullable: true, description: 'One customer; left out, all of them.' }) accountId:
      | string
      | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<ShownSupportAccess[]> {
    const read = await readsAcross(context);
    if (accountId !== undefined && !(await read('byId')(accountId))) throw new NotFound('account');
    const found = await read('supportAccessesOf')({ vendorId: context.accountId, accountId });
    return found.map((access) => showSupportAccess(access, context));
  }
}
