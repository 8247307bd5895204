import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { type Answer, execute } from '../../execution/execute.js';
import { pageRequest } from '../../kernel/page.js';
import { NotFound } from '../../kernel/refusal.js';
import { ConnectionArgs, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { given, MutationArgs } from '../../transport/graphql/mutationArgs.js';
import { DeletedPayload, Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { createModule } from '../commands/createModule.js';
import { deleteModule } from '../commands/deleteModule.js';
import { updateModule } from '../commands/updateModule.js';
import { Module, ModuleConnection, showModule } from './module.js';
import { CreateModuleInput, DeleteModuleInput, UpdateModuleInput } from './moduleInputs.js';

@ObjectType({ implements: Payload })
class ModulePayload extends Payload {
  @Field(() => Module, { nullable: true })
  module!: Module | null;
}

const byKey = 'modules.key';

async function showChange(answer: Answer<{ moduleId: string }>, context: GraphqlContext): Promise<ModulePayload> {
  const id = resultOf(answer)?.moduleId;
  const module = id && (await context.reads.modules.byId(id));
  return { ...payload(answer), module: module ? showModule(module) : null };
}

@Resolver()
export class ModulesResolver {
  @Query(() => ModuleConnection, { description: 'In the order of their keys.' })
  async modules(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() { reads }: GraphqlContext) {
    const page = await reads.modules.page(pageRequest(byKey, args));
    return toConnection(page, byKey, (module) => ({ value: module.key, id: module.id }), showModule);
  }

  @Query(() => Module)
  async module(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphqlContext): Promise<Module> {
    const module = await loaders.module.load(id);
    if (!module) throw new NotFound('module');
    return showModule(module);
  }

  @Mutation(() => ModulePayload)
  async createModule(
    @Arg('input', () => CreateModuleInput) input: CreateModuleInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ModulePayload> {
    return showChange(await execute(createModule, given(input), context, options), context);
  }

  @Mutation(() => ModulePayload)
  async updateModule(
    @Arg('input', () => UpdateModuleInput) input: UpdateModuleInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ModulePayload> {
    return showChange(await execute(updateModule, given(input), context, options), context);
  }

  @Mutation(() => DeletedPayload, { description: 'Refused while any client has the module.' })
  async deleteModule(
    @Arg('input', () => DeleteModuleInput) input: DeleteModuleInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const answer = await execute(deleteModule, given(input), context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.moduleId ?? null };
  }
}
