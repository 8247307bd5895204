import type { FastifyError, FastifyInstance } from 'fastify';
import { Refusal, Unavailable } from '../../kernel/refusal.js';
import { logFailure } from '../logging.js';
import { sendProblem, sendRefusal } from './problem.js';

/** One renderer for everything that fails outside GraphQL and outside OAuth's own endpoints. */
export function renderErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Unavailable) logFailure(request.log, error);
    if (error instanceof Refusal) return sendRefusal(reply, error);
    const status = error.statusCode ?? 500;
    // Fastify's own refusals: a body that is too large, not JSON, of an unknown type. They speak of the request alone.
    if (status >= 400 && status < 500) return sendProblem(reply.code(status), 'INVALID_INPUT', error.message);
    logFailure(request.log, error);
    return sendProblem(reply, 'INTERNAL', 'It has been noted. Try again, or tell the operator the request id.', {
      requestId: request.id,
    });
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, 'NOT_FOUND', `There is nothing at ${request.url.split('?')[0]}.`),
  );
}
