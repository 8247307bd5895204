import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { badRequest } from './badRequest.js';
import { isBounded, parseReadArguments } from './readArguments.js';

/** The operation that is asked for, with the fragments that it may use. */
const asked = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter((each) => each === operation || each.kind === Kind.FRAGMENT_DEFINITION),
});

/**
 * Parses the arguments of every field of a question before the first of them is resolved: of two queries, one of which asks
 * beyond a limit, neither is read.
 */
export const boundArguments = (schema: GraphQLSchema): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document, operation }) {
        // None has the name that was asked for, which is said where it would be done.
        if (!operation) return;
        const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        // Faults of variables are told by the execution, which resolves nothing then.
        if (!coerced) return;
        const types = new TypeInfo(schema);
        const Field = (node: FieldNode): void => {
          const [parent, field] = [types.getParentType(), types.getFieldDef()];
          // Introspection's own fields take names and flags; what they answer is the same for everybody.
          if (!field || !isObjectType(parent) || /^__/.test(field.name) || /^__/.test(parent.name)) return;
          if (!isBounded(parent, field)) return;
          try {
            parseReadArguments(parent.name, field.name, getArgumentValues(field, node, coerced));
          } catch (error) {
            throw error instanceof GraphQLError ? error : badRequest(error, node);
          }
        };
        visit(asked(document, operation), visitWithTypeInfo(types, { Field }));
      },
    };
  },
});
