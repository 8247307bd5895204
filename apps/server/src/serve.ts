import { setTimeout as delay } from 'node:timers/promises';
import { buildApp } from './app.js';
import { publishedInLog } from './audit/flows/publishedInLog.js';
import type { Config } from './config/config.js';
import { StartupError } from './config/startupError.js';
import { Unavailable } from './kernel/refusal.js';
import { sealUnder } from './kernel/seal.js';
import { systemCodeOf } from './kernel/thrown.js';
import { mailerOf } from './mail/mailerOf.js';
import type { Store } from './model/ports/store.js';
import { createPublicHttp } from './net/publicHttp.js';
import { schedule } from './scheduled/schedule.js';
import { tasksWith } from './scheduled/tasks.js';
import { closeQuietly } from './transport/http/closeQuietly.js';
import { reasonOf } from './transport/logging.js';
import { answerSeconds } from './webhooks/flows/callEndpoint.js';

// Longer than any request takes, and shorter than orchestrators wait: a client that never sends the rest of a request,
// or never reads the answer, does not keep the process from ending.
const shutdownMilliseconds = 25_000;

/**
 * Listens and runs the scheduled tasks until the process is told to end; then finishes the requests in flight.
 * @throws StartupError when it cannot listen
 */
export async function serve(config: Config, store: Store): Promise<void> {
  let ending = false;
  const app = await buildApp({ config, store, now: Date.now, isEnding: () => ending });
  const { metrics } = app;
  const mailer = metrics.counted(
    mailerOf(config, (text) => app.log.info(text), { limits: store.limits, now: Date.now }),
  );
  const publicHttp = createPublicHttp(config, answerSeconds);
  const services = { seal: sealUnder(...config.ENCRYPTION_KEY), mailer, publicUrl: config.PUBLIC_URL, publicHttp };
  const due = schedule(tasksWith(services, publishedInLog(app.log)), {
    store,
    now: Date.now,
    done: ({ name }, at) => metrics.taskDone(name, at),
    failed({ name }, error) {
      const said = `It could not be done: ${name}. It will be tried again.`;
      if (error instanceof Unavailable) app.log.warn({ reason: reasonOf(error) }, said);
      else app.log.error({ err: error }, said);
    },
  });

  const stop = async (signal: string): Promise<void> => {
    // A repeated signal: from its supervisor, when systemd or a terminal signals every process, or from an impatient
    // operator.
    if (ending) return;
    ending = true;
    app.log.info(`${signal}: finishing the requests in flight, then stopping.`);
    // Requests are still answered until the proxy has seen the failing /readyz.
    await delay(config.STOP_DELAY * 1000);
    setTimeout(() => app.server.closeAllConnections(), shutdownMilliseconds).unref();
    await Promise.all([closeQuietly(app.server).then(() => app.close()), due.stop()]);
    mailer.close();
    await publicHttp.close();
    await store.close();
    // A worker's channel to its supervisor would keep it from ending.
    process.disconnect?.();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  await listen(app, config);
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, { PORT, HOST }: Config): Promise<void> {
  try {
    await app.listen({ port: PORT, host: HOST });
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EADDRINUSE') throw new StartupError(`Something else listens on port ${PORT} of ${HOST} already.`);
    if (code === 'EACCES') throw new StartupError(`This user may not listen on port ${PORT}: choose one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartupError(`This machine has no address ${HOST} to listen on.`);
    throw error;
  }
}
