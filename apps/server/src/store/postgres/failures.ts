import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';
import { InvalidInput, Unavailable } from '../../kernel/refusal.js';
import { StalePlan } from '../../model/plan.js';

/**
 * An error of PostgreSQL without the values in it: its `detail` is the whole refused row, with every hash and
 * sealed secret, and the message of a class 22 error holds the value that does not parse.
 */
class DatabaseFailure extends Error {
  readonly code: string;
  /** The table, column and constraint, as far as PostgreSQL named them. */
  readonly place: string;

  constructor({ code = '', message, table, column, constraint, stack = '' }: pg.DatabaseError) {
    super(code.startsWith('22') ? 'A value is not of the kind that its column takes.' : message);
    this.code = code;
    this.place = [table, column, constraint].filter(Boolean).join(' ');
    const from = stack.indexOf('\n    at ');
    this.stack = `${this.name}: ${this.message}${from < 0 ? '' : stack.slice(from)}`;
  }
}

/** The driver's own error: drizzle's wrapper would put every parameter into the log. */
const unwrapped = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error);

const withoutValues = (error: unknown): unknown =>
  error instanceof pg.DatabaseError ? new DatabaseFailure(error) : error;

/** PostgreSQL's code of an error (Appendix A of its manual), or the operating system's; '' when it has none. */
export function codeOf(error: unknown): string {
  const { code } = Object(unwrapped(error));
  return typeof code === 'string' ? code : '';
}

/** Whether PostgreSQL itself refused the statement, and keeps the connection. */
export const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && error.severity === 'ERROR';

// serialization_failure, deadlock_detected: PostgreSQL rolled the transaction back, and it may be sent again.
const retryableCodes = /^(40001|40P01)$/;

/** Whether the same plan may be sent again, because nothing of it happened. */
export const isRetryable = (error: unknown): boolean => retryableCodes.test(codeOf(error));

// unique_violation, foreign_key_violation: a row was inserted or deleted between read and commit.
const staleCodes = /^(23505|23503)$/;

// Whole classes: 08 connection, 28 and 3D errors of connecting only, 53 resources (no disk left is 53100, no connection
// left 53300), 57 operator intervention (statement_timeout too), 58 system. Single codes: lock_timeout, and a server
// that has become read-only, or a standby. Names of the operating system's errors begin with E.
const unavailableCodes = /^(08|28|3D|53|57|58|55P03$|25006$|E[A-Z])/;

// The driver's errors that have a message and no code.
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable|Cannot use a pool after calling end)/;

// character_not_in_repertoire, the error for a NUL in a text; numeric_value_out_of_range, invalid_text_representation:
// a number in a forged cursor. SQLite accepts them all, and finds nothing.
const invalidValueCodes = /^(22021|22003|22P02)$/;

/** Whether the database cannot answer any request for the moment. */
export function isUnavailable(error: unknown): boolean {
  const { message } = Object(unwrapped(error));
  return unavailableCodes.test(codeOf(error)) || isRetryable(error) || lostConnection.test(message);
}

/** Maps a failure to an error of the domain; an unexpected failure stays the driver's. */
export function toDomainError(error: unknown): unknown {
  const cause = withoutValues(unwrapped(error));
  if (staleCodes.test(codeOf(error))) return new StalePlan('a unique or a foreign key', { cause });
  if (isUnavailable(error)) return new Unavailable(undefined, { cause });
  if (invalidValueCodes.test(codeOf(error)))
    return InvalidInput.at([], 'This has a character or a number that cannot be kept.');
  return cause;
}
