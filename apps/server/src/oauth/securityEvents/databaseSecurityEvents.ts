import type { AuditDraft, FieldChange } from '../../audit/model/entry.js';
import { minute } from '../../kernel/duration.js';
import { newId } from '../../kernel/newId.js';
import type { Write } from '../../model/plan.js';
import { StalePlan } from '../../model/plan.js';
import type { Store } from '../../model/ports/store.js';
import type { SecurityEventRecord, SecurityEvents } from '../model/securityEvent.js';

// Quiet for so long, it is over.
const quietPeriod = 10 * minute;

export interface DatabaseSecurityEvents extends SecurityEvents {
  /** Notes in the audit which security events are over, and how often they happened. */
  endQuiet(): Promise<void>;
}

/**
 * Security events in the database, so that every process knows of those that go on. The audit hears of the beginning and of
 * the end; what comes between only counts, so that a flood of requests never becomes a flood of entries.
 */
export function databaseSecurityEvents(
  store: Pick<Store, 'commit' | 'securityEvents' | 'within'>,
  now: () => number,
): DatabaseSecurityEvents {
  /** Whether it was this call that wrote: another process may have been faster. */
  const record = async (event: SecurityEventRecord, entry: Partial<AuditDraft>, write: Write): Promise<boolean> => {
    const [client] = await store.within(event.accountId).clients.byIds([event.clientId]);
    const audit: AuditDraft = {
      id: newId('aud'),
      at: now(),
      action: event.kind,
      actor: { kind: 'service', id: 'countersign', name: 'Countersign', onBehalfOf: null },
      subject: { kind: 'client', id: event.clientId, name: client?.name ?? event.clientId },
      changes: [],
      address: '',
      changeRequestId: null,
      ...entry,
    };
    try {
      await store.commit({ accountId: event.accountId, expects: [], writes: [write], audit: [audit] });
      return true;
    } catch (error) {
      if (error instanceof StalePlan) return false;
      throw error;
    }
  };

  return {
    async report(kind, { id: clientId, accountId }, address, count = 1) {
      const at = now();
      const row = { clientId, kind, accountId, beganAt: at, lastAt: at, count };
      const wasRecorded = await record(row, { address }, { insert: 'securityEvents', row });
      if (!wasRecorded) await store.securityEvents.countAgain(clientId, kind, count, at);
    },

    async endQuiet() {
      for (const event of await store.securityEvents.quietSince(now() - quietPeriod)) {
        const { clientId, kind, count } = event;
        const changes: FieldChange[] = [{ field: 'count', before: null, after: count }];
        await record(event, { action: `${kind}Ended`, changes }, { remove: 'securityEvents', key: { clientId, kind } });
      }
    },
  };
}
