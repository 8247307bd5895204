import type { FastifyInstance } from 'fastify';
import type { Store } from '../../../model/ports/store.js';
import { quiet } from '../../logging.js';

/** Liveness (the process answers) and readiness (it can serve: the database answers, and it was not told to stop). */
export const healthRoutes = (store: Store, isEnding: () => boolean) => async (app: FastifyInstance) => {
  app.get('/healthz', { logLevel: quiet(app.log.level) }, async () => ({ status: 'ok' }));

  app.get('/readyz', { logLevel: quiet(app.log.level) }, async (request, reply) => {
    try {
      if (isEnding()) return reply.code(503).send({ status: 'stopping' });
      await store.unscoped.ping();
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'Not ready: the database does not answer.');
      return reply.code(503).send({ status: 'database unavailable' });
    }
  });
};
