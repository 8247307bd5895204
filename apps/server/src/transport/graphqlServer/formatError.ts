import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal, Unavailable } from '../../kernel/refusal.js';
import { logFailure } from '../logging.js';

// Apollo's own codes for requests that never reached a resolver. Their messages speak of the request alone.
const requestFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Refusals with their stable codes; faults of the request in words; everything else opaque outside and whole in the log. */
export const formatError =
  (log: FastifyBaseLogger) =>
  (formatted: GraphQLFormattedError, raised: unknown): GraphQLFormattedError => {
    const error = (raised instanceof GraphQLError && raised.originalError) || raised;
    const where = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
    if (error instanceof Unavailable) logFailure(log, error);
    if (error instanceof Refusal) {
      return { message: error.message, ...where, extensions: { code: error.code, ...error.details } };
    }
    // By its own code a library knows to send the question whole.
    if (formatted.extensions?.code === 'PERSISTED_QUERY_NOT_SUPPORTED') {
      return { message: formatted.message, extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } };
    }
    // A scalar that does not take what was sent for it says so without a code, before any resolver has run.
    const isUnread = error instanceof GraphQLError && formatted.path === undefined;
    if (isUnread || requestFaults.has(String(formatted.extensions?.code))) {
      return { message: formatted.message, ...where, extensions: { code: 'INVALID_INPUT', issues: [] } };
    }
    logFailure(log, error);
    return {
      message: 'Something went wrong on our side. It has been noted.',
      ...where,
      extensions: { code: 'INTERNAL' },
    };
  };
