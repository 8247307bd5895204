import Database from 'better-sqlite3';
import { StalePlan } from '../../kernel/plan.js';
import { Unavailable } from '../../kernel/refusal.js';

/** SQLite's code of an error; '' when it has none. */
export const codeOf = (error: unknown): string => (error instanceof Database.SqliteError ? error.code : '');

// A row came, or went, between reading and committing.
const stale = /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|FOREIGNKEY)$/;

// Locked by another process for longer than we wait, no space left, or a disk that fails or has become read-only.
const unavailable = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL)/;

/** What a failure means to the one who asked; one that is not expected stays what SQLite said. */
export function meaningOf(error: unknown): unknown {
  if (stale.test(codeOf(error))) return new StalePlan('a unique or a foreign key', { cause: error });
  const closed = error instanceof TypeError && error.message === 'The database connection is not open';
  if (unavailable.test(codeOf(error)) || closed) return new Unavailable(undefined, { cause: error });
  return error;
}
