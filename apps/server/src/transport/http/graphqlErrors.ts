import { statuses } from '@countersign/schema';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/refusal.js';
import { bearerChallenge } from './challenge.js';
import { type ErrorRenderer, requestFaultStatus } from './errorRenderer.js';
import { setRefusalHeaders } from './problem.js';

const responseType = 'application/graphql-response+json';

/**
 * The media type of an answer that is not a 200 (GraphQL over HTTP §6.1): it tells a client that GraphQL has answered.
 */
const typeFor = ({ headers }: FastifyRequest): string =>
  `${headers.accept?.includes(responseType) ? responseType : 'application/json'}; charset=utf-8`;

const oneError = (message: string, extensions: object) => [{ message, extensions }];

/** A refusal in the form of GraphQL's errors. */
export const errorsOf = ({ message, code, details }: Refusal) => oneError(message, { code, ...details });

/** Answers refusals before GraphQL reads the query, in GraphQL's own form. */
export const graphqlErrors: ErrorRenderer = {
  roots: ['/graphql'],
  refuse(error, request, reply) {
    reply.type(typeFor(request));
    if (error instanceof Refusal) {
      setRefusalHeaders(reply, error, bearerChallenge(error, request));
      return reply.code(statuses[error.code]).send({ errors: errorsOf(error) });
    }
    const status = requestFaultStatus(error);
    if (status !== undefined) {
      const code = status === 404 ? 'NOT_FOUND' : 'INVALID_INPUT';
      return reply.code(status).send({ errors: oneError(error.message, { code }) });
    }
    const message = 'Something went wrong on our side. It has been noted.';
    return reply.code(500).send({ errors: oneError(message, { code: 'INTERNAL', requestId: request.id }) });
  },
};
