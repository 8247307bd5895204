import { readDatabaseUrl } from '../config/config.js';
import { isPostgres } from '../config/databaseUrl.js';
import { StartupError } from '../config/startupError.js';
import { backupSqlite } from '../store/sqlite/backup.js';
import { oneArgument } from './arguments.js';
import type { CliCommand } from './command.js';

export const backup: CliCommand = {
  usage: 'backup <file>',
  summary: 'copies the embedded database into a file, while servers go on using it',

  async run(args, { env, print }) {
    const { argument: to } = oneArgument(this, args);
    const from = readDatabaseUrl(env);
    if (isPostgres(from))
      throw new StartupError('PostgreSQL has backups of its own: use pg_dump, or what your host offers.');
    await backupSqlite(from, to);
    print(`${to} is a copy of ${from}, and whole. The encryption key is not in it: keep that elsewhere.`);
  },
};
