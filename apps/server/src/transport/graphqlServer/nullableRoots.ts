import { type GraphQLSchema, getNullableType } from 'graphql';

/**
 * Makes every field of Query and Mutation nullable: where one fails, its error stands beside the data of the others
 * (GraphQL §6.4.4). Otherwise one refusal would discard a secret that an applied mutation shows only once.
 */
export function nullableRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
  return schema;
}
