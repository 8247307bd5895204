import { readDatabaseUrl } from '../config/config.js';
import { isPostgres } from '../config/databaseUrl.js';
import { StartupError } from '../config/startupError.js';
import { type Restored, restoreSqlite } from '../store/sqlite/backup.js';
import { oneArgument } from './arguments.js';
import type { CliCommand } from './command.js';
import { keysRotate } from './keys.js';

export const restore: CliCommand = {
  usage: 'restore <file> [--end-keys]',
  summary:
    'puts a backup in the place of the embedded database, which is kept under another name; with --end-keys no token is signed with a key of the backup any more',

  async run(args, terminal) {
    const { argument: from, flags } = oneArgument(this, args, ['end-keys']);
    const file = readDatabaseUrl(terminal.env);
    if (isPostgres(file))
      throw new StartupError('PostgreSQL restores by its own means: use pg_restore, or what your host offers.');
    const restored = await restoreSqlite(from, file, new Date());
    const { kept } = restored;
    terminal.print(
      `${file} is what ${from} was.${kept === undefined ? '' : ` What was there before is kept as ${kept}.`}`,
    );
    for (const line of revivedLines(restored)) terminal.print(line);
    if (flags.has('end-keys')) await keysRotate.run(['--leaked'], terminal);
    else
      terminal.print(
        'If a signing key of the backup leaked, run `keys rotate --leaked` before a server starts, or restore with --end-keys.',
      );
  },
};

function revivedLines({ revived }: Restored): string[] {
  if (!revived) return ['There was nothing to compare it with: whatever was ended since the backup is good again.'];
  if (revived.length === 0) return ['Nothing that was ended since the backup is good again.'];
  return [
    'What was ended since the backup is good again. End it before a server starts, or at once after:',
    ...revived.map(
      ({ what, ids }) => `  ${what}: ${ids.length} (${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''})`,
    ),
  ];
}
