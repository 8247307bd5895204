import type { CommandName } from '@countersign/schema';
import { Arg, Args, type ClassType, Ctx, Mutation, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { type Answer, type ExecuteOptions, execute } from '../../execution/execute.js';
import { dropNulls } from '../../kernel/dropNulls.js';
import type { Json } from '../../kernel/json.js';
import type { Command } from '../../model/command.js';
import type { GraphqlContext } from './context.js';
import { inputOf } from './inputOf.js';
import { MutationArgs, optionsOf } from './mutationArgs.js';
import { DeletedPayload, type Payload, payload, resultOf } from './payload.js';

/** The call of a mutation: its input, without nulls that mean nothing, and its options. */
interface Asked {
  readonly input: unknown;
  readonly options: ExecuteOptions;
}

/** One field of Mutation. */
interface MutationField {
  readonly name: string;
  readonly input: ClassType;
  readonly payload: ClassType<Payload>;
  readonly description: string | undefined;
  run(input: unknown, context: GraphqlContext, options: MutationArgs): Promise<Payload>;
}

/** A mutation with its own schema and implementation. */
export function mutationBy<P extends Payload>(
  name: string,
  schema: z.ZodType,
  Shown: ClassType<P>,
  run: (asked: Asked, context: GraphqlContext) => Promise<P>,
  description?: string,
): MutationField {
  const input = inputOf(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, schema, `The input of ${name}.`);
  return {
    name,
    input,
    payload: Shown,
    description,
    run: (given, context, args) => {
      const asked = dropNulls(schema, given);
      return run({ input: asked, options: optionsOf(args, name, asked) }, context);
    },
  };
}

/** A mutation that passes its input to the command of its name, and shows the outcome. */
export const mutation = <Name extends CommandName, Input, Generated extends Json, Loaded, Result, P extends Payload>(
  command: Command<Name, Input, Generated, Loaded, Result>,
  Shown: ClassType<P>,
  show: (answer: Answer<Result>, context: GraphqlContext, asked: Asked) => P | Promise<P>,
  description?: string,
): MutationField =>
  mutationBy(
    command.name,
    command.input,
    Shown,
    async (asked, context) => show(await execute(command, asked.input, context, asked.options), context, asked),
    description,
  );

/** Shows the id of the removed object. */
export const showDeleted =
  <Result>(idOf: (result: Result) => string) =>
  (answer: Answer<Result>): DeletedPayload => {
    const result = resultOf(answer);
    return { ...payload(answer), deletedId: result === undefined ? null : idOf(result) };
  };

/** The resolver of several mutations. */
export function mutationsOf(...fields: readonly MutationField[]): ClassType {
  class Mutations {}
  for (const { name, input, payload: Shown, description, run } of fields) {
    const method = (given: unknown, options: MutationArgs, context: GraphqlContext) => run(given, context, options);
    const descriptor = { value: method, writable: true, configurable: true };
    Object.defineProperty(Mutations.prototype, name, descriptor);
    // The metadata that a compiler emits for decorators: type-graphql counts the parameters by it.
    Reflect.defineMetadata('design:paramtypes', [Object, MutationArgs, Object], Mutations.prototype, name);
    Arg('input', () => input, { description: 'What is asked for.' })(Mutations.prototype, name, 0);
    Args(() => MutationArgs)(Mutations.prototype, name, 1);
    Ctx()(Mutations.prototype, name, 2);
    Mutation(() => Shown, { ...(description && { description }) })(Mutations.prototype, name, descriptor);
  }
  Resolver()(Mutations);
  return Mutations;
}
