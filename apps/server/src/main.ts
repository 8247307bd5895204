import cluster from 'node:cluster';
import { databaseLimits, readConfig } from './config.js';
import { firstStart } from './firstStart/firstStart.js';
import { sealUnder } from './kernel/seal.js';
import { exclusively } from './scheduled/exclusively.js';
import { serve } from './serve.js';
import { StartupError } from './startupError.js';
import { openStore } from './store/open.js';
import { supervise } from './supervise.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const store = await openStore(config.DATABASE_URL, databaseLimits(config));
  if (cluster.isWorker) return serve(config, store);

  const first = { config, store, seal: sealUnder(config.ENCRYPTION_KEY), now: Date.now };
  // Only a database that looks empty is worth waiting for others.
  const empty = await store.open.isEmpty();
  const made = empty ? await exclusively(store.leases, 'first start', () => firstStart(first)) : '';
  // Told before it listens: a port that is taken must not swallow passwords that are shown only now.
  if (made) process.stdout.write(`\n${made}`);
  if (config.WORKERS > 1) {
    await store.close();
    await supervise(config.WORKERS);
  } else {
    await serve(config, store);
  }
  process.stdout.write(`Countersign listens on ${config.PUBLIC_URL}\n\n`);
}

main().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  process.exitCode = 1;
  // A supervisor says it once for all its workers.
  if (process.send) process.send(error.message, () => process.disconnect());
  else process.stderr.write(`${error.message}\n`);
});
