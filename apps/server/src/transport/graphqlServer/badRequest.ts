import { type FieldNode, GraphQLError } from 'graphql';
import { Refusal } from '../../kernel/refusal.js';

/**
 * A question that is refused before anything of it is resolved: the whole answer is a 400 (GraphQL over HTTP §6.4.2), and
 * `path` names the field by which it was refused, as the answer would have.
 */
export function badRequest(error: unknown, node?: FieldNode): unknown {
  if (!(error instanceof Refusal)) return error;
  return new GraphQLError(error.message, {
    originalError: error,
    ...(node && { nodes: node, path: [node.alias?.value ?? node.name.value] }),
    extensions: { http: { status: 400 } },
  });
}
