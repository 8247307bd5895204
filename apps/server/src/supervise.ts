import cluster, { type Worker } from 'node:cluster';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupError } from './config/startupError.js';
import { tellWorkers } from './metrics/workers.js';
import type { Tell } from './transport/operatorLog.js';

// A worker that dies within this many milliseconds of its start would only die again, so its successor is delayed.
const tooSoon = 1000;

/**
 * Runs `count` workers that share one port, and replaces one that ends. Resolves when all of them serve. When none
 * serves any more, and a successor cannot start either, the process ends: whatever started it learns that nobody is
 * served.
 * @throws StartupError when one cannot start, since then none can
 */
export async function supervise(count: number, tell: Tell): Promise<void> {
  let stopping = false;
  let complete = false;
  const serving = new Set<Worker>();
  tellWorkers();
  // Workers accept connections themselves. Node's own round robin loses a connection, without closing it, when the
  // worker that it was handed to dies before confirming it: the client would wait for ever.
  cluster.schedulingPolicy = cluster.SCHED_NONE;

  const start = (): Promise<void> =>
    new Promise((serves, failed) => {
      const begun = Date.now();
      const worker = cluster.fork();
      let served = false;
      worker.once('listening', () => {
        served = true;
        serving.add(worker);
        serves();
      });
      // A text is the reason that a worker could not start; other messages between workers and supervisor concern
      // metrics.
      worker.on('message', (why: unknown) => {
        if (typeof why !== 'string') return;
        if (complete) tell(why, 'fatal');
        else failed(new StartupError(why));
      });
      worker.once('exit', async (code, signal) => {
        serving.delete(worker);
        // After the start the reason may be temporary, as when the database is unavailable for long.
        if (!complete && !served && !signal)
          return failed(new StartupError(`A worker ended (${code}) before it could serve.`));
        if (stopping) return serves();
        const ended = `Worker ${worker.process.pid} ended (${signal ?? code}).`;
        if (complete && !served && serving.size === 0) {
          tell(`${ended} None is left, so this process ends too.`, 'fatal');
          process.exit(1);
        }
        tell(`${ended} Another takes its place.`, 'warn');
        if (Date.now() - begun < tooSoon) await delay(tooSoon);
        if (!stopping) start().then(serves, failed);
      });
    });

  const stop = (): void => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);

  await Promise.all(Array.from({ length: count }, start)).catch((error: unknown) => {
    stop();
    throw error;
  });
  complete = true;
}
