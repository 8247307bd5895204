import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { loadAccount } from '../../accounts/commands/loadAccount.js';
import { AuditEntry, showEntry } from '../../audit/graphql/auditEntries.js';
import { readObstacle } from '../../policy/readRules.js';
import { registry } from '../../policy/registry.js';
import { withheldFrom } from '../../policy/withheld.js';
import { ChangeRequest } from '../../transport/graphql/changeRequest.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { approversNeeded } from '../commands/approversNeeded.js';
import { revalidate, validApprovers } from '../commands/revalidate.js';
import { loadReview, reviewObstacle } from '../commands/review.js';

@ObjectType({ description: 'The current review state of a request, for the viewer.' })
class ReviewState {
  @Field(() => String, {
    nullable: true,
    description: 'The reason why the viewer cannot decide on it; null if they can.',
  })
  obstacle!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it can no longer be applied; null while it can.' })
  outdated!: string | null;

  @Field(() => Int, { description: 'Approvals that count now.' })
  approvals!: number;

  @Field(() => Int, { description: 'How many approvals it needs.' })
  approversNeeded!: number;

  @Field(() => [AuditEntry], {
    description:
      'Changes since then to what it depends on, newest first; empty unless it is open or superseded, and for callers who may not see the audit.',
  })
  since!: AuditEntry[];
}

@Resolver(() => ChangeRequest)
export class ReviewStateResolver {
  // Costly: reads every dependency of the change and decides it again.
  @FieldResolver(() => ReviewState, { complexity: 50, description: 'Whether it can be decided on, and by whom.' })
  async reviewState(
    @Root() { id, version }: Readonly<ChangeRequest>,
    @Ctx() { reads, store, actor, now }: GraphqlContext,
  ): Promise<ReviewState> {
    const { acrossAccounts, bounds } = store;
    const account = await loadAccount(reads);
    const { request, current } = await loadReview(reads, id, { account, bounds, registry, acrossAccounts });
    const revalidation = request.state === 'OPEN' ? await revalidate(request, current, now()) : undefined;
    const living = request.state === 'OPEN' || request.state === 'SUPERSEDED';
    const sees = readObstacle('auditEntries', actor) === undefined;
    const subjects = living && sees ? [...new Set(request.dependencies.map((dependency) => dependency.id))] : [];
    const since = subjects.length > 0 ? await reads.audit.since(subjects, request.createdAt) : [];
    return {
      obstacle: reviewObstacle({ request, current }, version, actor, now()) ?? null,
      outdated: revalidation && 'reason' in revalidation ? revalidation.reason : null,
      approvals: validApprovers(request, current).length,
      approversNeeded: approversNeeded(request, current.account.settings),
      since: since.map((entry) => withheldFrom(actor, showEntry(entry))),
    };
  }
}
