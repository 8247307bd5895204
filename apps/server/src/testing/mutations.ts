import { type GraphQLField, type GraphQLNamedType, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { graphqlSchema } from '../transport/graphqlServer/schema.js';
import type { Browser } from './server.js';

/** A mutation as the schema has it. */
export interface Mutation {
  readonly name: string;
  readonly args: readonly { readonly name: string; readonly type: string }[];
  /** The fields of its input, where it has one. */
  readonly input: readonly string[];
  /** The interfaces that its answer implements. */
  readonly answers: readonly string[];
}

const fieldsOf = (type: GraphQLNamedType): string[] => (isInputObjectType(type) ? Object.keys(type.getFields()) : []);

const shown = ({ name, args, type }: GraphQLField<unknown, unknown>): Mutation => {
  const answer = getNamedType(type);
  return {
    name,
    args: args.map((arg) => ({ name: arg.name, type: String(arg.type) })),
    input: args.flatMap((arg) => (arg.name === 'input' ? fieldsOf(getNamedType(arg.type)) : [])),
    answers: isObjectType(answer) ? answer.getInterfaces().map((each) => each.name) : [],
  };
};

/** Every mutation that the schema has: from the schema itself, so that one that somebody adds is among them. */
export async function everyMutation(): Promise<Mutation[]> {
  const schema = await graphqlSchema();
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(shown);
}

/** Asks for a mutation with whatever arguments it takes. */
export async function sendMutation(
  browser: Pick<Browser, 'query'>,
  { name, args }: Mutation,
  values: object,
  more = {},
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
): Promise<any> {
  const given: object = { ...values, ...more };
  const named = args.filter((arg) => arg.name in given);
  const variables = named.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = named.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const { data, errors } = await browser.query(
    `mutation${variables && `(${variables})`} { it: ${name}${passed && `(${passed})`} {
      outcome wouldWait changes { field } changeRequest { id version state command comment reason input }
    } }`,
    given,
  );
  const refused = errors?.[0];
  if (refused) throw Object.assign(new Error(`${name}: ${refused.message}`), refused.extensions);
  return data.it;
}
