import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { logFailure } from '../logging.js';
import { type Door, doorAt, pathOf, RequestFault } from './door.js';
import type { MethodsAt } from './methodsAt.js';
import { otherwise } from './problem.js';

/** Reports an error by the door that the request came in by. */
export const refuseBy =
  (doors: readonly Door[]) =>
  (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const door = doorAt(doors, pathOf(request.url)) ?? otherwise;
    const answered = door.refuse(error, request, reply);
    if (reply.statusCode >= 500) logFailure(request.log, error);
    return answered;
  };

/** Reports every failure and every missing route in the form of its door. */
export function renderErrors(app: FastifyInstance, doors: readonly Door[], methodsAt: MethodsAt): void {
  const refuse = refuseBy(doors);
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
