import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { AuditEntry, showEntry } from '../../audit/graphql/auditEntries.js';
import { readObstacle } from '../../policy/readRules.js';
import { registry } from '../../policy/registry.js';
import { ChangeRequest } from '../../transport/graphql/changeRequest.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { approversNeeded } from '../commands/approversNeeded.js';
import { loadDeciding, obstacleTo } from '../commands/deciding.js';
import { approvers, standing } from '../commands/standing.js';

@ObjectType({ description: 'How a request stands now, for the one who asks.' })
class ChangeStanding {
  @Field(() => String, {
    nullable: true,
    description: 'What keeps the one who asks from deciding on it; null when nothing does.',
  })
  obstacle!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it would not be applied any more; null while it would.' })
  outdated!: string | null;

  @Field(() => Int, { description: 'Approvals that count now.' })
  approvals!: number;

  @Field(() => Int)
  approversNeeded!: number;

  @Field(() => [AuditEntry], {
    description:
      'What was done since to what it rests on, newest first; empty when it is not open or superseded, and for whoever may not see the audit.',
  })
  since!: AuditEntry[];
}

@Resolver(() => ChangeRequest)
export class ChangeStandingResolver {
  // Decides the change anew, with everything that it rests on.
  @FieldResolver(() => ChangeStanding, { complexity: 50 })
  async standing(
    @Root() { id, version }: ChangeRequest,
    @Ctx() { reads, actor, now }: GraphqlContext,
  ): Promise<ChangeStanding> {
    const { request, rests } = await loadDeciding(reads, id, registry);
    const stands = request.state === 'OPEN' ? standing(request, rests, now()) : undefined;
    const living = request.state === 'OPEN' || request.state === 'SUPERSEDED';
    const sees = readObstacle('auditEntries', actor) === undefined;
    const subjects = living && sees ? [...new Set(request.grounds.map((ground) => ground.id))] : [];
    const since = subjects.length > 0 ? await reads.audit.since(subjects, request.createdAt) : [];
    return {
      obstacle: obstacleTo({ request, rests }, version, actor, now()) ?? null,
      outdated: stands && 'because' in stands ? stands.because : null,
      approvals: approvers(request, rests).length,
      approversNeeded: approversNeeded(request, rests.account.settings),
      since: since.map(showEntry),
    };
  }
}
