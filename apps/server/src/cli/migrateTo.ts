import { readDatabaseUrl } from '../config/config.js';
import { isDatabase, isPostgres } from '../config/databaseUrl.js';
import { StartupError } from '../config/startupError.js';
import { copyDatabase } from '../store/copy/copy.js';
import { oneArgument } from './arguments.js';
import type { CliCommand } from './command.js';

export const migrateTo: CliCommand = {
  usage: 'migrate-to <postgres://… | file> [--dry-run]',
  summary: 'copies the database of DATABASE_URL into another, empty one, and holds the copy against the original',

  async run(args, { env, print }) {
    const { argument: to, flags } = oneArgument(this, args, ['dry-run']);
    const from = readDatabaseUrl(env);
    if (!isDatabase(to)) throw new StartupError('The target is neither the path of a file nor postgres://….');
    const dryRun = flags.has('dry-run');
    await copyDatabase(from, to, { dryRun, tell: print });
    if (dryRun) {
      print('It would work. Nothing was kept.');
      return;
    }
    print('Done. The original is as it was. Start the servers with DATABASE_URL set to the copy, and with the same');
    const isGiven = env.ENCRYPTION_KEY || isPostgres(from);
    print(isGiven ? 'ENCRYPTION_KEY.' : `ENCRYPTION_KEY: it is in encryption.key, beside ${from}.`);
  },
};
