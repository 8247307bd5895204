import { ModuleScope, MovedScope } from '@countersign/schema';
import { Field, ObjectType } from 'type-graphql';
import { moveModule } from '../../clients/commands/many/moveModule.js';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { mutation, mutationsOf, showDeleted } from '../../transport/graphql/mutation.js';
import { DeletedPayload, Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { createModule } from '../commands/createModule.js';
import { deleteModule } from '../commands/deleteModule.js';
import { updateModule } from '../commands/updateModule.js';
import { Module, showModule } from './module.js';

@ObjectType({ description: 'What came of a change of a module.', implements: Payload })
class ModulePayload extends Payload {
  @Field(() => Module, { nullable: true, description: 'The module as it is now; null where nothing took effect.' })
  module!: Module | null;
}

async function show(answer: Answer<{ moduleId: string }>, { reads }: GraphqlContext): Promise<ModulePayload> {
  const id = resultOf(answer)?.moduleId;
  const module = id && (await reads.modules.byId(id));
  return { ...payload(answer), module: module ? showModule(module) : null };
}

inputOf('ModuleScopeInput', ModuleScope);
inputOf('MovedScopeInput', MovedScope);

export const ModuleMutations = mutationsOf(
  mutation(createModule, ModulePayload, show, 'Makes a module of the account’s own.'),
  mutation(
    updateModule,
    ModulePayload,
    show,
    'Changes a module of the account’s own, and with it the tokens of every client that has it.',
  ),
  mutation(
    deleteModule,
    DeletedPayload,
    showDeleted(({ moduleId }) => moduleId),
    'Refused while any client has the module.',
  ),
  mutation(
    moveModule,
    ModulePayload,
    show,
    'Gives every client that has a module of the account’s own a published one in its place, which is answered, and deletes it. Their next tokens have the published audience.',
  ),
);
