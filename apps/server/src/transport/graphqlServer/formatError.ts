import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal, Unavailable } from '../../kernel/refusal.js';
import { logFailure } from '../logging.js';

// Apollo's own codes for requests that never reached a resolver. Their messages concern the request alone.
const requestFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * Shows refusals with their stable codes and faults of the request in words; any other error is opaque outside and
 * complete in the log.
 */
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
    // Its own code tells a client library to send the whole query.
    if (formatted.extensions?.code === 'PERSISTED_QUERY_NOT_SUPPORTED') {
      return { message: formatted.message, extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } };
    }
    // A scalar that rejects its value says so without a code, before any resolver has run.
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
