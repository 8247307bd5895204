import { dirname, join, resolve } from 'node:path';
import type { Config } from './config.js';
import { isPostgres } from './databaseUrl.js';

/** What an operator of a server in production may not have meant, though it is no mistake. */
export function warningsOf(config: Config, env: Readonly<Record<string, string | undefined>>): string[] {
  if (config.NODE_ENV !== 'production') return [];
  return [
    !config.SMTP_URL &&
      'SMTP_URL is not set, so no mail is sent: nobody who forgot a password gets a link, no notice reaches anybody, and whoever invites somebody is shown the link, to hand it over; where a second admin must approve, nobody can be invited.',
    !env.ENCRYPTION_KEY &&
      !isPostgres(config.DATABASE_URL) &&
      `ENCRYPTION_KEY is not set, so the key is the one in ${join(dirname(resolve(config.DATABASE_URL)), 'encryption.key')}, beside the database: whoever copies the folder has both. Keep a copy elsewhere, since no backup has it, or set ENCRYPTION_KEY to what is in it and take the file away.`,
  ].filter((warning) => warning !== false);
}
