import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
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

/** The requested operation, with the fragments that it may use. */
const asked = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter((each) => each === operation || each.kind === Kind.FRAGMENT_DEFINITION),
});

/** A field of a question whose arguments are bounded. */
interface BoundedField {
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

function boundedFieldsOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
  const types = new TypeInfo(schema);
  const found: BoundedField[] = [];
  const Field = (node: FieldNode): void => {
    const [parent, field] = [types.getParentType(), types.getFieldDef()];
    // Introspection's own fields take names and flags; their answers are the same for every caller.
    if (!field || !isObjectType(parent) || /^__/.test(field.name) || /^__/.test(parent.name)) return;
    if (isBounded(parent, field)) found.push({ parent, field, node });
  };
  visit(asked(document, operation), visitWithTypeInfo(types, { Field }));
  return found;
}

/**
 * Parses the arguments of every field of a request before the first field is resolved: of two queries, one of which
 * exceeds a limit, neither is read.
 */
export const boundArguments = (schema: GraphQLSchema): ApolloServerPlugin => {
  // Apollo keeps the documents that are asked again and again; what is found in one is kept as long.
  const fieldsOf = new WeakMap<OperationDefinitionNode, readonly BoundedField[]>();

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, operation }) {
          // No operation has the requested name; the execution reports that.
          if (!operation) return;
          const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          // The execution reports faults of variables, and then resolves nothing.
          if (!coerced) return;
          const fields = fieldsOf.get(operation) ?? boundedFieldsOf(schema, document, operation);
          fieldsOf.set(operation, fields);
          for (const { parent, field, node } of fields) {
            try {
              parseReadArguments(parent.name, field.name, getArgumentValues(field, node, coerced));
            } catch (error) {
              throw error instanceof GraphQLError ? error : badRequest(error, node);
            }
          }
        },
      };
    },
  };
};
