import { buildApp } from './app.js';
import { readConfig } from './config.js';
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
  await app.listen({ port: config.PORT, host: config.HOST });
  process.stdout.write(`\n${made}Countersign listens on ${config.PUBLIC_URL}\n\n`);
}

main().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
