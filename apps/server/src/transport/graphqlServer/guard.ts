import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { authorizeRead } from '../../policy/readRules.js';
import type { GraphqlContext } from '../graphql/context.js';
import { isBounded, parseReadArguments } from './readArguments.js';

/**
 * Guards every read of the schema: refuses a query without a row in the table of rules, a caller whom its row does not
 * admit, and arguments that do not parse. Mutations are authorized and parsed where they are executed, by a table of
 * their own.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isBounded(type, field)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (root, args, context: GraphqlContext, info) => {
        if (type.name === 'Query') authorizeRead(field.name, context.actor);
        return resolve(root, parseReadArguments(type.name, field.name, args), context, info);
      };
    }
  }
  return schema;
}
