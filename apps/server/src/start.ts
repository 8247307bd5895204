import cluster from 'node:cluster';
import { addPrivilegesEverywhere } from './admins/flows/addPrivilegesEverywhere.js';
import { databaseLimits, operatorBounds, readConfig } from './config/config.js';
import { StartupError } from './config/startupError.js';
import { warningsOf } from './config/warnings.js';
import { firstStart } from './firstStart/firstStart.js';
import { sealUnder } from './kernel/seal.js';
import { serve } from './serve.js';
import { openStore } from './store/open.js';
import { supervise } from './supervise.js';
import { operatorLog } from './transport/operatorLog.js';

const tell = operatorLog(process.env);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const seal = sealUnder(...config.ENCRYPTION_KEY);
  const wait = { tell: (line: string) => tell(line, 'warn') };
  const store = (await openStore(config.DATABASE_URL, { ...databaseLimits(config), ...wait })).unlock(
    seal,
    operatorBounds(config),
  );
  if (cluster.isWorker) return serve(config, store);

  for (const warning of warningsOf(config, process.env)) tell(warning, 'warn');
  // Before it listens: a port that is taken must not swallow passwords that are shown only now.
  await firstStart({ config, store, seal, now: Date.now, tell });
  await addPrivilegesEverywhere({ store, seal, now: Date.now });
  if (config.WORKERS > 1) {
    await store.close();
    await supervise(config.WORKERS, tell);
  } else {
    await serve(config, store);
  }
  tell(`Countersign listens on ${config.PUBLIC_URL}\n`);
}

// An output that cannot be written is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

main().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  // At once: what is open already, such as connections to a database, would keep the process for a minute or for ever.
  const end = () => process.exit(1);
  // The supervisor reports it once for all its workers.
  if (process.send) return process.send(error.message, end);
  tell(error.message, 'fatal');
  end();
});
