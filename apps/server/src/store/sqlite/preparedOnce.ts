import type Database from 'better-sqlite3';
import { keptByKey } from '../keptByKey.js';

// Texts: more than there are queries, but for those whose lists differ in length.
const maxKept = 500;

type Statement = Database.Statement<unknown[], unknown>;

/**
 * A statement as the query builder uses one: rows as arrays after `raw()`, as objects without. `raw()` of the driver
 * changes the statement for good, and so the two are statements of their own.
 */
interface Prepared extends Pick<Statement, 'run' | 'all' | 'get'> {
  raw(): Statement;
}

/**
 * The same database, which compiles each text once: the query builder prepares a statement anew for each query, and
 * SQLite takes as long over that as over running it. A statement stays right: SQLite compiles it again by itself when the
 * tables change (sqlite.org/c3ref/prepare.html).
 */
export function preparedOnce(database: Database.Database): Database.Database {
  const both = (text: string): Prepared => {
    const first = database.prepare<unknown[], unknown>(text);
    let arrays: Statement | undefined;
    let objects: Statement | undefined;
    const another = () => (arrays || objects ? database.prepare<unknown[], unknown>(text) : first);
    const plain = (): Statement => {
      objects ??= another();
      return objects;
    };
    return {
      raw() {
        arrays ??= another().raw();
        return arrays;
      },
      run: (...params) => plain().run(...params),
      all: (...params) => plain().all(...params),
      get: (...params) => plain().get(...params),
    };
  };

  return Object.create(database, { prepare: { value: keptByKey(maxKept, both) } });
}
