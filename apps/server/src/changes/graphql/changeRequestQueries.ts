import { ChangeRequestFilter, changedKinds } from '@countersign/schema';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { withheldFrom } from '../../policy/withheld.js';
import { ChangeRequest, ChangeRequestConnection, showChangeRequest } from '../../transport/graphql/changeRequest.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { toChangeRequestFilter, waitingFor } from '../flows/changeRequestFilter.js';

const ChangeRequestOrder = enumOf('ChangeRequestOrder', ['NEWEST', 'OLDEST'], 'The order of change requests.', {
  NEWEST: 'The newest first.',
  OLDEST: 'The oldest first.',
});

// Of the filter.
enumOf('ChangedKind', changedKinds, 'What a change request is about.', {
  CLIENT: 'One client or several.',
  MODULE: 'A module.',
  ACCESS_TYPE: 'An access type.',
  ADMIN: 'An admin.',
  ACCOUNT: 'The account: its policies, sign-in and webhooks.',
  PLAN: 'A plan of the vendor.',
});

const ChangeRequestFilterInput = inputOf('ChangeRequestFilter', ChangeRequestFilter);

@ArgsType()
class ChangeRequestsArgs extends ConnectionArgs {
  @Field(() => ChangeRequestFilterInput, { nullable: true, description: 'Only requests for which all of this holds.' })
  filter?: ChangeRequestFilter;

  @Field(() => ChangeRequestOrder, { defaultValue: 'NEWEST', description: 'The order of the list.' })
  orderBy!: 'NEWEST' | 'OLDEST';
}

@Resolver()
export class ChangeRequestQueriesResolver {
  @Query(() => ChangeRequestConnection, {
    description: 'The change requests of the account, of which every admin may read each.',
  })
  async changeRequests(
    @Args(() => ChangeRequestsArgs) { filter, orderBy, ...args }: ChangeRequestsArgs,
    @Ctx() { reads, actor, now }: GraphqlContext,
  ) {
    const order = `changeRequests.${orderBy}`;
    const wanted = toChangeRequestFilter(filter ?? {}, actor);
    const page = await reads.changes.page(wanted, orderBy === 'NEWEST', pageRequest(order, args), now());
    return toConnection(
      page,
      order,
      ({ number, id }) => ({ value: number, id }),
      (request) => withheldFrom(actor, showChangeRequest(request, now())),
    );
  }

  @Query(() => ChangeRequest, { description: 'One change request. NOT_FOUND where the account has no such one.' })
  async changeRequest(
    @Arg('id', () => ID, { description: 'The id of the change request.' }) id: string,
    @Ctx() { loaders, actor, now }: GraphqlContext,
  ): Promise<ChangeRequest> {
    const request = await loaders.changeRequest.load(id);
    if (!request) throw new NotFound('change request');
    return withheldFrom(actor, showChangeRequest(request, now()));
  }

  @Query(() => Int, {
    description: 'How many requests wait for one’s own word, as `toReview` finds them; counted no further than 1,000.',
  })
  changeRequestsToReview(@Ctx() { reads, actor, now }: GraphqlContext): Promise<number> {
    return reads.changes.countOpen(waitingFor(actor), now());
  }
}
