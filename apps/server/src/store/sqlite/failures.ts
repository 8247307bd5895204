import Database from 'better-sqlite3';
import { StartupError } from '../../config/startupError.js';
import { Unavailable } from '../../kernel/refusal.js';
import { messageOf, systemCodeOf } from '../../kernel/thrown.js';
import { StalePlan } from '../../model/plan.js';

/** SQLite's code of an error; '' when it has none. */
export const codeOf = (error: unknown): string => (error instanceof Database.SqliteError ? error.code : '');

// A row was inserted or deleted between read and commit.
const staleCodes = /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|FOREIGNKEY)$/;

// Locked by another process for longer than the busy timeout, no space left, or a disk that fails or is now read-only.
const unavailableCodes = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL)/;

/** Maps a failure to an error of the domain; an unexpected failure stays SQLite's. */
export function toDomainError(error: unknown): unknown {
  if (staleCodes.test(codeOf(error))) return new StalePlan('a unique or a foreign key', { cause: error });
  const closed = error instanceof TypeError && error.message === 'The database connection is not open';
  if (unavailableCodes.test(codeOf(error)) || closed) return new Unavailable(undefined, { cause: error });
  return error;
}

/** The reason why an operator's command failed, in one line. */
export const cannot = (what: string, error: unknown): StartupError =>
  new StartupError(`Cannot ${what}: ${error instanceof StartupError ? error.message : reasonOf(error)}`, {
    cause: error,
  });

function reasonOf(error: unknown): string {
  const code = codeOf(error) || systemCodeOf(error);
  if (code === 'SQLITE_NOTADB') return 'it is not a SQLite database.';
  if (code.startsWith('SQLITE_BUSY')) return 'another program keeps it locked. End that program first.';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS')
    return 'it is read-only. Make the file and its folder writable.';
  // The codes of the operating system apply when the file did not exist yet.
  if (code.startsWith('SQLITE_CANTOPEN') || ['ENOTDIR', 'EISDIR', 'ENOENT', 'EACCES', 'EPERM'].includes(code))
    return 'it cannot be opened. Make the file and its folder readable and writable.';
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return 'no space is left on the disk.';
  return `${messageOf(error)}.`;
}
