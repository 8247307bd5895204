import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { type Answer, execute } from '../../execution/execute.js';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { given, MutationArgs } from '../../transport/graphql/mutationArgs.js';
import { DeletedPayload, Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { createAccessType } from '../commands/createAccessType.js';
import { deleteAccessType } from '../commands/deleteAccessType.js';
import { updateAccessType } from '../commands/updateAccessType.js';
import { AccessType, AccessTypeConnection, showAccessType } from './accessType.js';
import { CreateAccessTypeInput, DeleteAccessTypeInput, UpdateAccessTypeInput } from './accessTypeInputs.js';

@ObjectType({ implements: Payload })
class AccessTypePayload extends Payload {
  @Field(() => AccessType, { nullable: true })
  accessType!: AccessType | null;
}

const byName = 'accessTypes.name';

async function showChange(
  answer: Answer<{ accessTypeId: string }>,
  context: GraphqlContext,
): Promise<AccessTypePayload> {
  const id = resultOf(answer)?.accessTypeId;
  const accessType = id && (await context.reads.accessTypes.byId(id));
  return { ...payload(answer), accessType: accessType ? showAccessType(accessType) : null };
}

@Resolver()
export class AccessTypesResolver {
  @Query(() => AccessTypeConnection, { description: 'In the order of their names.' })
  async accessTypes(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() { reads }: GraphqlContext) {
    const page = await reads.accessTypes.page(pageRequest(byName, args));
    return toConnection(page, byName, (accessType) => ({ value: accessType.name, id: accessType.id }), showAccessType);
  }

  @Query(() => AccessType)
  async accessType(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphqlContext): Promise<AccessType> {
    const accessType = await loaders.accessType.load(id);
    if (!accessType) throw new NotFound('access type');
    return showAccessType(accessType);
  }

  @Mutation(() => AccessTypePayload)
  async createAccessType(
    @Arg('input', () => CreateAccessTypeInput) input: CreateAccessTypeInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<AccessTypePayload> {
    return showChange(await execute(createAccessType, given(input), context, options), context);
  }

  @Mutation(() => AccessTypePayload)
  async updateAccessType(
    @Arg('input', () => UpdateAccessTypeInput) input: UpdateAccessTypeInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<AccessTypePayload> {
    return showChange(await execute(updateAccessType, given(input), context, options), context);
  }

  @Mutation(() => DeletedPayload, { description: 'Refused while any client has the access type.' })
  async deleteAccessType(
    @Arg('input', () => DeleteAccessTypeInput) input: DeleteAccessTypeInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const answer = await execute(deleteAccessType, given(input), context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.accessTypeId ?? null };
  }
}
