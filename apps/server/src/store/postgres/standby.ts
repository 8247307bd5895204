/**
 * A copy of a database that another one keeps up to date. It answers questions meanwhile, and none of ours: it may be
 * behind, and what was revoked would be good there.
 */
export class Standby extends Error {
  /** read_only_sql_transaction: what it says to changes. */
  readonly code = '25006';

  constructor() {
    super('it is a standby, which nobody has promoted');
  }
}
