import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { type GraphqlContext, personIn } from '../../graphql/context.js';
import { MutationArgs } from '../../graphql/mutationArgs.js';
import { DeletedPayload, payload, resultOf } from '../../graphql/payload.js';
import { execute } from '../../kernel/execute.js';
import { revokeConsent } from './revokeConsent.js';

@ObjectType({ description: 'What the one who asks has let an application do for them.' })
class Consent {
  @Field(() => ID)
  clientId!: string;

  @Field(() => String)
  clientName!: string;

  @Field(() => [String])
  scopes!: readonly string[];

  @Field(() => Date)
  grantedAt!: Date;
}

@Resolver()
export class ConsentsResolver {
  @Query(() => [Consent], { description: 'Newest first.' })
  async myConsents(@Ctx() context: GraphqlContext): Promise<Consent[]> {
    const { reads } = context;
    const { actor } = personIn(context);
    const consents = await reads.consents.of(actor.id);
    const clients = await reads.clients.byIds(consents.map(({ clientId }) => clientId));
    return consents.map(({ clientId, scopes, grantedAt }) => ({
      clientId,
      clientName: clients.find(({ id }) => id === clientId)?.name ?? clientId,
      scopes,
      grantedAt: new Date(grantedAt),
    }));
  }

  @Mutation(() => DeletedPayload, { description: 'Every token that the application has for the person is dead then.' })
  async revokeConsent(
    @Arg('clientId', () => ID) clientId: string,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const answer = await execute(revokeConsent, { adminId: personIn(context).actor.id, clientId }, context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.clientId ?? null };
  }
}
