import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../../../kernel/refusal.js';
import type { Store } from '../../../model/ports/store.js';
import { Standby } from '../../../store/postgres/standby.js';
import { quiet, reasonOf } from '../../logging.js';

/**
 * Liveness (the process answers) and readiness (it can serve: the database answers within `seconds`, and it was not told
 * to stop).
 */
export const healthRoutes =
  (store: Store, isEnding: () => boolean, seconds: number) => async (app: FastifyInstance) => {
    app.get('/healthz', { logLevel: quiet(app.log.level) }, async () => ({ status: 'ok' }));

    app.get('/readyz', { logLevel: quiet(app.log.level) }, async (request, reply) => {
      try {
        if (isEnding()) return reply.code(503).send({ status: 'stopping' });
        await within(seconds, store.unscoped.ping());
        return { status: 'ready' };
      } catch (error) {
        const reason = error instanceof Error ? reasonOf(error) : String(error);
        request.log.warn({ reason }, 'Not ready: the database does not answer.');
        const isStandby = error instanceof Error && error.cause instanceof Standby;
        return reply.code(503).send({ status: isStandby ? 'database is a standby' : 'database unavailable' });
      }
    });
  };

/** Whoever asks whether we can serve has a time-out of their own: a database that swallows packets answers nothing. */
async function within(seconds: number, answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    const why = new Unavailable(`The database did not answer within ${seconds} s.`);
    timer = setTimeout(() => reject(why), seconds * 1000);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
