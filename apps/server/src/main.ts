import { buildApp } from './app.js';
import { type Config, readConfig } from './config.js';
import { firstStart } from './firstStart/firstStart.js';
import { sealUnder } from './kernel/seal.js';
import { StartupError } from './startupError.js';
import { openStore } from './store/open.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const store = await openStore(config.DATABASE_URL);
  const app = await buildApp({ config, store, now: Date.now });

  const stop = async (signal: string): Promise<void> => {
    app.log.info(`${signal}: finishing the requests in flight, then stopping.`);
    await app.close();
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));

  const made = await firstStart({ config, store, seal: sealUnder(config.ENCRYPTION_KEY), now: Date.now });
  await listen(app, config);
  process.stdout.write(`\n${made}Countersign listens on ${config.PUBLIC_URL}\n\n`);
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, { PORT, HOST }: Config): Promise<void> {
  try {
    await app.listen({ port: PORT, host: HOST });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new StartupError(`Something else listens on port ${PORT} of ${HOST} already.`);
    if (code === 'EACCES') throw new StartupError(`This user may not listen on port ${PORT}: choose one above 1023.`);
    if (code === 'EADDRNOTAVAIL') throw new StartupError(`This machine has no address ${HOST} to listen on.`);
    throw error;
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
