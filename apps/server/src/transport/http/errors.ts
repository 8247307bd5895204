import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { logFailure } from '../logging.js';
import { type ErrorRenderer, errorRendererAt, pathOf, RequestFault } from './errorRenderer.js';
import type { MethodsAt } from './methodsAt.js';
import { defaultErrors } from './problem.js';

/** Reports an error in the form of the path that was requested. */
export const refuseBy =
  (errorRenderers: readonly ErrorRenderer[]) =>
  (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const renderer = errorRendererAt(errorRenderers, pathOf(request.url)) ?? defaultErrors;
    const answered = renderer.refuse(error, request, reply);
    if (reply.statusCode >= 500) logFailure(request.log, error);
    return answered;
  };

/** Reports every failure and every missing route in the form of its path. */
export function renderErrors(
  app: FastifyInstance,
  errorRenderers: readonly ErrorRenderer[],
  methodsAt: MethodsAt,
): void {
  const refuse = refuseBy(errorRenderers);
  app.setErrorHandler(refuse);
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    const allowed = methodsAt(path);
    if (allowed.length === 0 || allowed.includes(request.method)) {
      return refuse(new RequestFault(404, `There is nothing at ${path}.`), request, reply);
    }
    // RFC 9110 §15.5.6: the path exists, with other methods.
    const allow = allowed.join(', ');
    return refuse(new RequestFault(405, `Use ${allow}.`), request, reply.header('allow', allow));
  });
}
