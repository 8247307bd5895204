/**
 * A replica of another database. It could answer reads, and is refused: it may lag behind, and revoked tokens and
 * credentials would still be valid there.
 */
export class Standby extends Error {
  /** read_only_sql_transaction: its answer to changes. */
  readonly code = '25006';

  constructor() {
    super('it is a standby, which nobody has promoted');
  }
}
