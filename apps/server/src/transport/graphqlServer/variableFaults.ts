import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import { badRequest } from './badRequest.js';

// More would not be read, and the body has room for any number.
const maxIssues = 50;

/** A fault within `input` is reported at its field, as a command reports it. */
const pathIn = (variable: string, path: readonly (string | number)[]) =>
  variable === 'input' && path.length > 0 ? path : [variable, ...path];

function faultsOf(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Issue[] {
  const { name } = definition.variable;
  const type = typeFromAST(schema, definition.type as never);
  // An unknown type is a fault of the document, which has been reported already.
  if (!isInputType(type)) return [];
  const value = variables[name.value];
  if (value === undefined && (definition.defaultValue || !isNonNullType(type))) return [];
  const issues: Issue[] = [];
  coerceInputValue(value, type, (path, _value, { message }) => {
    if (issues.length < maxIssues) issues.push({ path: pathIn(name.value, path), message });
  });
  return issues;
}

/**
 * Refuses a request whose variables do not have the types that it declares, with every fault, before any of it is
 * counted.
 */
export const variableFaults = (schema: GraphQLSchema): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ request, operation }) {
        const issues = (operation?.variableDefinitions ?? []).flatMap((definition) =>
          faultsOf(schema, definition, request.variables ?? {}),
        );
        if (issues.length > 0) throw badRequest(new InvalidInput(issues));
      },
    };
  },
});
