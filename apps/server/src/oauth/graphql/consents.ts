import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { execute } from '../../execution/execute.js';
import type { Module } from '../../modules/model/module.js';
import { type GraphqlContext, personIn } from '../../transport/graphql/context.js';
import { MutationArgs, optionsOf } from '../../transport/graphql/mutationArgs.js';
import { DeletedPayload, payload, resultOf } from '../../transport/graphql/payload.js';
import { revokeConsent } from '../commands/revokeConsent.js';
import { identityScopeTexts, scopeText } from '../consent/scopeTexts.js';

@ObjectType({ description: 'The consent of the viewer to an application that acts in their name.' })
class Consent {
  @Field(() => ID, { description: 'The id of the client.' })
  clientId!: string;

  @Field(() => String, { description: 'The name of the client.' })
  clientName!: string;

  @Field(() => [String], { description: 'The scopes that it is for.' })
  scopes!: readonly string[];

  @Field(() => [String], { description: 'The scopes in words, for the person to read.' })
  scopeDescriptions!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether it acts in Countersign itself. A new password then ends it, too.',
  })
  managesAccount!: boolean;

  @Field(() => Date, { description: 'When it was given.' })
  grantedAt!: Date;
}

/** About the person first, then by module. A scope that no module has any more allows nothing, and is not spoken of. */
function scopeDescriptions(scopes: readonly string[], modules: readonly Module[]): string[] {
  const identity = Object.entries(identityScopeTexts).filter(([name]) => scopes.includes(name));
  const granted = modules.flatMap((module) => module.scopes).filter(({ name }) => scopes.includes(name));
  return [...identity.map(([, words]) => words), ...granted.map(scopeText)];
}

@Resolver()
export class ConsentsResolver {
  @Query(() => [Consent], { description: 'Newest first.' })
  async myConsents(@Ctx() context: GraphqlContext): Promise<Consent[]> {
    const { reads } = context;
    const { actor } = personIn(context);
    const consents = await reads.consents.byAdmin(actor.id);
    const clients = await reads.clients.byIds(consents.map(({ clientId }) => clientId));
    const modules = await reads.modules.all();
    return consents.map(({ clientId, scopes, managesAccount, grantedAt }) => ({
      clientId,
      clientName: clients.find(({ id }) => id === clientId)?.name ?? clientId,
      scopes,
      scopeDescriptions: scopeDescriptions(scopes, modules),
      managesAccount,
      grantedAt: new Date(grantedAt),
    }));
  }

  @Mutation(() => DeletedPayload, { description: 'It revokes every token that the application has for the person.' })
  async revokeConsent(
    @Arg('clientId', () => ID, { description: 'The id of the client.' }) clientId: string,
    @Args(() => MutationArgs) args: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const options = optionsOf(args, 'revokeConsent', clientId);
    const answer = await execute(revokeConsent, { adminId: personIn(context).actor.id, clientId }, context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.clientId ?? null };
  }
}
