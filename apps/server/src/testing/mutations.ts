import { type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { graphqlSchema } from '../graphql/schema.js';

/** A mutation as the schema has it. */
export interface Mutation {
  readonly name: string;
  readonly args: readonly { readonly name: string; readonly type: string }[];
  /** The interfaces that its answer implements. */
  readonly answers: readonly string[];
}

const shown = ({ name, args, type }: GraphQLField<unknown, unknown>): Mutation => {
  const answer = getNamedType(type);
  return {
    name,
    args: args.map((arg) => ({ name: arg.name, type: String(arg.type) })),
    answers: isObjectType(answer) ? answer.getInterfaces().map((each) => each.name) : [],
  };
};

/** Every mutation that the schema has: from the schema itself, so that one that somebody adds is among them. */
export async function everyMutation(): Promise<Mutation[]> {
  const schema = await graphqlSchema();
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(shown);
}
