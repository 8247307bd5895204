import { createHash } from 'node:crypto';
import { type AuditHeadRecord, type ChainHead, chainStart, firstBreak } from '../../audit/model/chain.js';
import type { SealedEntry } from '../../audit/model/entry.js';
import { isPostgres } from '../../config/databaseUrl.js';
import { StartupError } from '../../config/startupError.js';
import { messageOf } from '../../kernel/thrown.js';
import type { Archive, NewArchive, Row } from './archive.js';
import { newPostgresArchive, openPostgresArchive } from './postgres.js';
import { newSqliteArchive, openSqliteArchive } from './sqlite.js';
import { type TableName, tablesInOrder } from './tables.js';

export interface CopyOptions {
  /** Do everything but keep the copy. */
  readonly dryRun: boolean;
  tell(line: string): void;
}

/** The number of rows of a table, and their hash. */
interface Digest {
  readonly rows: number;
  readonly hash: string;
}

/**
 * Copies one database into another, empty one, of either engine, and compares the copy with the original before it is
 * kept: the number of rows and the hash of every table, and the audit chain of every account.
 * @throws StartupError when it cannot be done, or the copy differs from the original; then nothing is kept
 */
export async function copyDatabase(from: string, to: string, { dryRun, tell }: CopyOptions): Promise<void> {
  const source = await openArchive(from, { alone: !dryRun });
  try {
    const target = await newArchive(to);
    try {
      for (const table of tablesInOrder) {
        const original = await digest(source, table, (rows) => target.insert(table, rows));
        const copy = await digest(target, table);
        if (copy.rows !== original.rows || copy.hash !== original.hash) {
          throw new StartupError(`The copy of ${table} is not the original. Nothing was kept.`);
        }
        tell(`${table}: ${copy.rows.toLocaleString('en')} rows, the same in both`);
      }
      tell(`the audit: ${await verifyAudit(target)} chains, unbroken`);
      if (!dryRun) await target.keep();
    } catch (error) {
      if (error instanceof StartupError) throw error;
      throw new StartupError(`The copy failed: ${messageOf(error)}. Nothing was kept.`, { cause: error });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

export const openArchive = async (url: string, options: { alone: boolean }): Promise<Archive> =>
  isPostgres(url) ? openPostgresArchive(url, options) : openSqliteArchive(url, options);

const newArchive = async (url: string): Promise<NewArchive> =>
  isPostgres(url) ? newPostgresArchive(url) : newSqliteArchive(url);

/** Reads a whole table; `also` receives every batch. */
async function digest(
  archive: Archive,
  table: TableName,
  also: (rows: readonly Row[]) => Promise<void> = async () => {},
): Promise<Digest> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of archive.rows(table)) {
    for (const row of rows) hash.update(JSON.stringify(row)).update('\n');
    count += rows.length;
    await also(rows);
  }
  return { rows: count, hash: hash.digest('base64url') };
}

/**
 * Verifies the chain of every account up to its head.
 * @throws StartupError naming the first account whose chain is broken
 */
async function verifyAudit(archive: Archive): Promise<number> {
  const reached = new Map<string, ChainHead>();
  const broken = (accountId: string, seq: number): never => {
    throw new StartupError(`The audit of the account ${accountId} is broken at entry ${seq}. Nothing was kept.`);
  };
  for await (const rows of archive.rows('auditEntries')) {
    for (const entry of rows as readonly unknown[] as readonly SealedEntry[]) {
      const seq = firstBreak([entry], reached.get(entry.accountId));
      if (seq !== undefined) broken(entry.accountId, seq);
      reached.set(entry.accountId, entry);
    }
  }
  for await (const rows of archive.rows('auditHeads')) {
    for (const { accountId, seq, hash } of rows as readonly unknown[] as readonly AuditHeadRecord[]) {
      const { seq: end, hash: last } = reached.get(accountId) ?? chainStart;
      if (end !== seq || last !== hash) broken(accountId, end + 1);
    }
  }
  return reached.size;
}
