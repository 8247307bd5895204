import { isPostgres, readDatabaseUrl } from '../config/config.js';
import { StartupError } from '../config/startupError.js';
import { restoreSqlite } from '../store/sqlite/backup.js';
import { oneArgument } from './arguments.js';
import type { CliCommand } from './command.js';

export const restore: CliCommand = {
  usage: 'restore <file>',
  summary: 'puts a backup in the place of the embedded database, which is kept under another name',

  async run(args, { env, print }) {
    const { argument: from } = oneArgument(this, args);
    const file = readDatabaseUrl(env);
    if (isPostgres(file))
      throw new StartupError('PostgreSQL restores by its own means: use pg_restore, or what your host offers.');
    const kept = await restoreSqlite(from, file, new Date());
    print(`${file} is what ${from} was.${kept === undefined ? '' : ` What was there before is kept as ${kept}.`}`);
  },
};
