import type { AuditDraft, FieldChange } from '../../audit/model/entry.js';
import { minute } from '../../kernel/duration.js';
import { newId } from '../../kernel/newId.js';
import type { Write } from '../../model/plan.js';
import { StalePlan } from '../../model/plan.js';
import type { Store } from '../../model/ports/store.js';
import type { AlarmRecord, Alarms } from '../model/alarm.js';

// Quiet for so long, it is over.
const quiet = 10 * minute;

export interface DatabaseAlarms extends Alarms {
  /** Marks in the audit which alarms are over, and how often they rang. */
  endQuiet(): Promise<void>;
}

/**
 * Alarms in the database, so that every process knows of those that go on. The audit hears of the beginning and of the
 * end; what comes between only counts, so that a flood of requests never becomes a flood of entries.
 */
export function databaseAlarms(store: Pick<Store, 'commit' | 'alarms' | 'within'>, now: () => number): DatabaseAlarms {
  /** Whether it was this call that wrote: another process may have been faster. */
  const mark = async (alarm: AlarmRecord, entry: Partial<AuditDraft>, write: Write): Promise<boolean> => {
    const [client] = await store.within(alarm.accountId).clients.byIds([alarm.clientId]);
    const audit: AuditDraft = {
      id: newId('aud'),
      at: now(),
      action: alarm.kind,
      actor: { kind: 'service', id: 'countersign', name: 'Countersign', onBehalfOf: null },
      subject: { kind: 'client', id: alarm.clientId, name: client?.name ?? alarm.clientId },
      changes: [],
      address: '',
      changeRequestId: null,
      ...entry,
    };
    try {
      await store.commit({ accountId: alarm.accountId, expects: [], writes: [write], audit: [audit] });
      return true;
    } catch (error) {
      if (error instanceof StalePlan) return false;
      throw error;
    }
  };

  return {
    async raise(kind, { id: clientId, accountId }, address, count = 1) {
      const at = now();
      const row = { clientId, kind, accountId, beganAt: at, lastAt: at, count };
      const isFirst = await mark(row, { address }, { insert: 'alarms', row });
      if (!isFirst) await store.alarms.again(clientId, kind, count, at);
    },

    async endQuiet() {
      for (const alarm of await store.alarms.quietSince(now() - quiet)) {
        const { clientId, kind, count } = alarm;
        const changes: FieldChange[] = [{ field: 'count', before: null, after: count }];
        await mark(alarm, { action: `${kind}Ended`, changes }, { remove: 'alarms', key: { clientId, kind } });
      }
    },
  };
}
