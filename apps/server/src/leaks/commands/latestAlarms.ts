import type { AuditEntry } from '../../audit/model/entry.js';
import type { AccountReads } from '../../model/reads.js';
import { mostToldADay } from '../model/report.js';

/** The latest alarms about credentials of a client or an admin, the newest first. */
export async function latestAlarms(
  reads: AccountReads,
  subjectId: string,
  action: 'noteLeakedSecret' | 'noteLeakedToken',
): Promise<readonly AuditEntry[]> {
  const { items } = await reads.audit.page(
    { subjectId, action },
    { limit: mostToldADay, backwards: false, from: undefined },
  );
  return items;
}
