import type Database from 'better-sqlite3';

/** What is good for something, by the table that it is in: the condition under which a row is. */
const alive = [
  ['signing keys', 'signing_keys', 'kid', 'true'],
  ['enabled clients', 'clients', 'id', 'enabled'],
  ['client secrets', 'client_secrets', 'id', 'expires_at is null or expires_at > @now'],
  ['connections of applications', 'token_families', 'id', 'revoked_at is null and expires_at > @now'],
  ['sessions', 'sessions', 'id', 'expires_at > @now'],
] as const;

/** How many of each kind a restore makes good again. */
export type Revived = readonly { readonly what: (typeof alive)[number][0]; readonly ids: readonly string[] }[];

/** What is good in the backup, and is so no more in the database that it takes the place of. */
export function revivedBy(backup: Database.Database, present: Database.Database, now: number): Revived {
  return alive.flatMap(([what, table, id, condition]) => {
    const goodIn = (database: Database.Database): string[] =>
      database.prepare<[{ now: number }], string>(`select ${id} from ${table} where ${condition}`).pluck().all({ now });
    const still = new Set(goodIn(present));
    const ids = goodIn(backup).filter((one) => !still.has(one));
    return ids.length === 0 ? [] : [{ what, ids }];
  });
}
