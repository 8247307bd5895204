import { type GraphQLSchema, isInputObjectType } from 'graphql';
import { oneOfNames } from '../graphql/inputOf.js';

/** Of some inputs exactly one field is said (OneOf Input Objects), which the library that builds the types cannot say. */
export function oneOfInputs(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isInputObjectType(type) && oneOfNames.has(type.name)) type.isOneOf = true;
  return schema;
}
