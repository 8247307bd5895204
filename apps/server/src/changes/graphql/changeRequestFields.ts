import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Client, showClient } from '../../clients/graphql/client.js';
import { ChangeRequest, ChangeVote } from '../../transport/graphql/changeRequest.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { responsiblePersonId } from '../commands/requester.js';

/** Fields of a change request that are read for a whole list at once. */
@Resolver(() => ChangeRequest)
export class ChangeRequestFieldsResolver {
  @FieldResolver(() => [ChangeVote], { description: 'The votes of admins, in their order.' })
  async votes(@Root() request: Readonly<ChangeRequest>, @Ctx() { loaders }: GraphqlContext): Promise<ChangeVote[]> {
    const votes = await loaders.votesOf.load(request.id);
    return votes.map((vote) => ({
      ...vote,
      // Only a person votes.
      voter: { kind: 'admin', id: vote.adminId, name: vote.name, onBehalfOf: null },
      at: new Date(vote.at),
    }));
  }

  @FieldResolver(() => Client, { nullable: true, description: 'The client that it would hit, where there is one.' })
  async client(
    @Root() { subject }: Readonly<ChangeRequest>,
    @Ctx() { loaders }: GraphqlContext,
  ): Promise<Client | null> {
    const client = subject.kind === 'client' ? await loaders.client.load(subject.id) : undefined;
    return client ? showClient(client) : null;
  }

  @FieldResolver(() => [String], { description: 'The names of the fields that it would change.' })
  fields(@Root() { changes }: Readonly<ChangeRequest>): string[] {
    return changes.map(({ field }) => field);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where its client is, or would be; null of what is in no environment.',
  })
  async environment(
    @Root() request: Readonly<ChangeRequest>,
    @Ctx() { loaders }: GraphqlContext,
  ): Promise<string | null> {
    const { subject, changes } = request;
    if (subject.kind !== 'client') return null;
    const becomes = changes.find(({ field }) => field === 'environment')?.after;
    if (typeof becomes === 'string') return becomes;
    return (await loaders.client.load(subject.id))?.environment ?? null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer made it, directly or through a program that acts for them.',
  })
  async mine(@Root() request: Readonly<ChangeRequest>, @Ctx() { loaders, actor }: GraphqlContext): Promise<boolean> {
    const record = await loaders.changeRequest.load(request.id);
    return record?.requesterPersonId === responsiblePersonId(actor);
  }
}
