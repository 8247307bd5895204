import type { FieldChange } from '../../audit/model/entry.js';
import { minute } from '../../kernel/duration.js';
import { eachByItself } from '../../kernel/eachByItself.js';
import type { Write } from '../../model/plan.js';
import type { Store } from '../../model/ports/store.js';
import type { SecurityEventRecord, SecurityEvents } from '../model/securityEvent.js';
import { isAdminEvent, recordSecurityEvent } from './recordSecurityEvent.js';

/** How often it was, and of an admin also from where and how long: who looks into it asks that first. */
function inAll(event: SecurityEventRecord): FieldChange[] {
  const { count, addresses, beganAt, lastAt } = event;
  const said = (field: string, after: FieldChange['after']): FieldChange => ({ field, before: null, after });
  if (!isAdminEvent(event)) return [said('count', count)];
  return [
    said('count', count),
    said('addresses', addresses.split(' ')),
    said('since', new Date(beganAt).toISOString()),
    said('until', new Date(lastAt).toISOString()),
  ];
}

// Quiet for so long, it is over.
const quietPeriod = 10 * minute;

export interface DatabaseSecurityEvents extends SecurityEvents {
  /** Adds to one that goes on; answers whether there is one. */
  reportAgain(kind: SecurityEventRecord['kind'], subjectId: string, address: string): Promise<boolean>;
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
  const record = recordSecurityEvent(store, now);

  return {
    async report(kind, { id: subjectId, accountId }, address, count = 1) {
      const at = now();
      const row = { subjectId, kind, accountId, beganAt: at, lastAt: at, count, addresses: address };
      const wasRecorded = await record(row, { address }, [{ insert: 'securityEvents', row }]);
      if (!wasRecorded) await store.securityEvents.countAgain({ subjectId, kind, count, address, at });
    },

    reportAgain: (kind, subjectId, address) =>
      store.securityEvents.countAgain({ subjectId, kind, count: 1, address, at: now() }),

    async endQuiet() {
      await eachByItself(await store.securityEvents.quietSince(now() - quietPeriod), async (event) => {
        const { subjectId, kind } = event;
        const write: Write = { remove: 'securityEvents', key: { subjectId, kind } };
        await record(event, { action: `${kind}Ended`, changes: inAll(event) }, [write]);
      });
    },
  };
}
