import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { execute } from '../../execution/execute.js';
import { type GraphqlContext, personIn } from '../../transport/graphql/context.js';
import { MutationArgs, optionsOf } from '../../transport/graphql/mutationArgs.js';
import { DeletedPayload, DonePayload, payload, resultOf } from '../../transport/graphql/payload.js';
import { removePasskey } from '../commands/removePasskey.js';
import { removeTotp } from '../commands/removeTotp.js';
import { revokeSession } from '../commands/revokeSession.js';
import { switchTo } from '../flows/reachable.js';

@Resolver()
export class SecurityMutationsResolver {
  @Mutation(() => DeletedPayload, {
    description: 'Ends a session of the signed-in person, which need not be this one.',
  })
  async revokeSession(
    @Arg('id', () => ID, { description: 'The id of the session.' }) id: string,
    @Args(() => MutationArgs) args: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const { actor, signedIn } = personIn(context);
    const { personId } = actor;
    const answer = await execute(
      revokeSession,
      { personId, id, currentSessionId: signedIn.session.id },
      context,
      optionsOf(args, 'revokeSession', id),
    );
    return { ...payload(answer), deletedId: resultOf(answer)?.sessionId ?? null };
  }

  @Mutation(() => DonePayload, { description: 'Its backup codes go with it.' })
  async removeTotp(@Args(() => MutationArgs) args: MutationArgs, @Ctx() context: GraphqlContext): Promise<DonePayload> {
    const { personId } = personIn(context).actor;
    return payload(await execute(removeTotp, { personId }, context, optionsOf(args, 'removeTotp', null)));
  }

  @Mutation(() => DeletedPayload, { description: 'Removes a passkey of the signed-in person.' })
  async removePasskey(
    @Arg('id', () => ID, { description: 'The id of the passkey.' }) id: string,
    @Args(() => MutationArgs) args: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const { personId } = personIn(context).actor;
    const answer = await execute(removePasskey, { personId, id }, context, optionsOf(args, 'removePasskey', id));
    return { ...payload(answer), deletedId: resultOf(answer)?.passkeyId ?? null };
  }

  @Mutation(() => DonePayload, { description: 'From here on this session looks at another of the person’s accounts.' })
  async switchAccount(
    @Arg('accountId', () => ID, { description: 'The id of the account to go to.' }) accountId: string,
    @Args(() => MutationArgs) args: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DonePayload> {
    const options = optionsOf(args, 'switchAccount', accountId);
    return payload(await switchTo(accountId, personIn(context).signedIn, context, options));
  }
}
