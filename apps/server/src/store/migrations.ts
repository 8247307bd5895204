import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { StartupError } from '../config/startupError.js';
import { packageFolder } from '../packageFolder.js';

/** One step of a database's history: a file of SQL that drizzle-kit wrote and a person reviewed. */
export interface Migration {
  /** The file's name without `.sql`; names sort in the order in which they apply. */
  readonly name: string;
  readonly statements: readonly string[];
  /** SHA-256 of the file: a released migration never changes. */
  readonly checksum: string;
}

export function readMigrations(dialect: 'sqlite' | 'postgres'): Migration[] {
  const folder = new URL(`migrations/${dialect}/`, packageFolder);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return {
        name: file.slice(0, -'.sql'.length),
        statements: text.split('--> statement-breakpoint').map((statement) => statement.trim()),
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    });
}

/**
 * What is left to apply, given what a database says was applied to it.
 * @throws StartupError when the database has another history than ours
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly { name: string; checksum: string }[],
): readonly Migration[] {
  for (const [index, { name, checksum }] of applied.entries()) {
    const ours = known[index];
    if (ours?.name !== name || ours.checksum !== checksum) {
      throw new StartupError(
        `another version of Countersign has upgraded it (this one does not know its step ${name}). Start that version, or a newer one.`,
      );
    }
  }
  return known.slice(applied.length);
}

/** @throws StartupError unless a database has taken every step, so that it can be read as the tables say */
export function assertCurrent(
  dialect: 'sqlite' | 'postgres',
  applied: readonly { name: string; checksum: string }[],
  database: string,
): void {
  if (pendingMigrations(readMigrations(dialect), applied).length === 0) return;
  throw new StartupError(`${database} is of an older version. Start this version on it once, which upgrades it.`);
}

/** The table in which a database keeps its own history. */
export const historyTable = {
  table: 'countersign_migrations',
  create:
    'create table if not exists countersign_migrations (name text primary key, checksum text not null, applied_at text not null)',
  read: 'select name, checksum from countersign_migrations order by name',
};
