import { type GraphQLSchema, getNullableType } from 'graphql';

/**
 * Makes every field of Query and Mutation one that may be null: where one fails, its error stands beside the data of the
 * others (GraphQL §6.4.4). Else one refusal would take along a secret that was told this once, by a change that was made.
 */
export function nullableRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
  return schema;
}
