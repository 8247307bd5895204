import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../../kernel/refusal.js';
import { reasonOf } from '../logging.js';

/**
 * Repeats work while the server listens, one run at a time, and once more when it stops. A failure is logged, and the
 * next run takes place all the same.
 */
export function every(app: FastifyInstance, milliseconds: number, what: string, work: () => Promise<void>): void {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;

  const once = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      await work();
    } catch (error) {
      const why = error instanceof Unavailable ? { reason: reasonOf(error) } : { err: error };
      app.log.warn(why, `It could not be done: ${what}. It will be tried again.`);
    } finally {
      isBusy = false;
    }
  };

  app.addHook('onListen', async () => {
    timer = setInterval(() => {
      running = once();
    }, milliseconds).unref();
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await running;
    await once();
  });
}
