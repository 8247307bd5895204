import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { Unavailable } from '../../kernel/refusal.js';
import { authorizeRead } from '../../policy/readRules.js';
import { authorizeField, type Place, scopeOfField } from '../../policy/scopesOfPrograms.js';
import type { GraphqlContext } from '../graphql/context.js';
import { nodeBehind } from '../graphql/node.js';
import { isBounded, parseReadArguments, readArgumentsWithIds } from './readArguments.js';

/** One field of a question after another, and others' questions in between. */
async function inTurn(context: GraphqlContext, read: () => unknown): Promise<unknown> {
  const leave = await context.enterField();
  try {
    await context.giveWay();
    if (context.isGone()) throw new Unavailable('Nobody waits for the answer any more.');
    // What the fields before it came to may be too much already.
    context.answer.assertFits();
    return await read();
  } finally {
    leave();
  }
}

/** From the mutation by its payload to a field of what that holds, alone or in a list. */
const stepsToWritten = 3;

/** Whether a field is of what a change answers with: what lies further on is read. */
function placeOf({ operation, path }: GraphQLResolveInfo): Place {
  if (operation.operation !== 'mutation') return 'read';
  let steps = 0;
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'string') steps++;
  return steps > stepsToWritten ? 'read' : 'written';
}

/** Things are read by their ids; one may be named otherwise, too, of which this is one of the ways. */
const argumentsOf = ({ args }: GraphQLField<unknown, unknown>, id: string) =>
  args.some(({ name }) => name === 'by') ? { by: { id } } : { id };

/**
 * Guards every read of the schema: refuses a query without a row in the table of rules, a caller whom its row does not
 * admit, a program's question about what its scopes are not for, and arguments that do not parse. Mutations are authorized
 * and parsed where they are executed, by a table of their own.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const { node, ...queries } = schema.getQueryType()?.getFields() ?? {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      if (type.name === 'Mutation') {
        field.resolve = async (root, args, context: GraphqlContext, info) => {
          await context.giveWay();
          return resolve(root, args, context, info);
        };
      }
      const isRoot = type.name === 'Query' || type.name === 'Mutation';
      const scope = isRoot ? undefined : scopeOfField(type.name, field.name);
      if (scope !== undefined) {
        field.resolve = (root, args, context: GraphqlContext, info) => {
          authorizeField(scope, context.actor, placeOf(info));
          return resolve(root, args, context, info);
        };
      }
      if (!isBounded(type, field)) continue;
      const inner = field.resolve ?? defaultFieldResolver;
      field.resolve = (root, args, context: GraphqlContext, info) => {
        if (type.name === 'Query') authorizeRead(field.name, context.actor);
        const parsed = parseReadArguments(type.name, field.name, args);
        const read = async () =>
          inner(root, await readArgumentsWithIds(type.name, field.name, parsed, context.reads), context, info);
        return type.name === 'Query' ? inTurn(context, read) : read();
      };
    }
  }
  // Whoever may not ask for a thing by its own query may not by this one; nor is anything said of it here.
  if (node) {
    node.resolve = (root, args, context: GraphqlContext, info) => {
      const { id } = parseReadArguments('Query', 'node', args);
      const query = queries[nodeBehind(String(id)).query];
      return query?.resolve?.(root, argumentsOf(query, String(id)), context, info);
    };
  }
  return schema;
}
