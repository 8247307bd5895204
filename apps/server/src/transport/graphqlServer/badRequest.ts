import { type FieldNode, GraphQLError } from 'graphql';
import { Refusal } from '../../kernel/refusal.js';

/**
 * A request that is refused before any of it is resolved: the whole answer is a 400 (GraphQL over HTTP §6.4.2), and
 * `path` names the refused field, as it would in the answer.
 */
export function badRequest(error: unknown, node?: FieldNode): unknown {
  if (!(error instanceof Refusal)) return error;
  return new GraphQLError(error.message, {
    originalError: error,
    ...(node && { nodes: node, path: [node.alias?.value ?? node.name.value] }),
    extensions: { http: { status: 400 } },
  });
}
