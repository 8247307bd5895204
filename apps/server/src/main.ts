import cluster from 'node:cluster';
import { addPrivilegesEverywhere } from './admins/flows/addPrivilegesEverywhere.js';
import { databaseLimits, readConfig } from './config/config.js';
import { StartupError } from './config/startupError.js';
import { firstStart } from './firstStart/firstStart.js';
import { sealUnder } from './kernel/seal.js';
import { serve } from './serve.js';
import { openStore } from './store/open.js';
import { supervise } from './supervise.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const seal = sealUnder(...config.ENCRYPTION_KEY);
  const store = (await openStore(config.DATABASE_URL, databaseLimits(config))).unlock(seal);
  if (cluster.isWorker) return serve(config, store);

  // Before it listens: a port that is taken must not swallow passwords that are shown only now. Node writes
  // synchronously to a file, a terminal or a pipe, so that the text is out even if the process is killed at the next
  // moment.
  await firstStart({ config, store, seal, now: Date.now, tell: (text) => void process.stdout.write(text) });
  await addPrivilegesEverywhere({ store, seal, now: Date.now });
  if (config.WORKERS > 1) {
    await store.close();
    await supervise(config.WORKERS);
  } else {
    await serve(config, store);
  }
  process.stdout.write(`Countersign listens on ${config.PUBLIC_URL}\n\n`);
}

// An output that cannot be written is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

main().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  process.exitCode = 1;
  // The supervisor reports it once for all its workers.
  if (process.send) process.send(error.message, () => process.disconnect());
  else process.stderr.write(`${error.message}\n`);
});
