import { adminEventKinds } from '@countersign/schema';
import type { AuditDraft, FieldChange } from '../../audit/model/entry.js';
import { minute } from '../../kernel/duration.js';
import { newId } from '../../kernel/newId.js';
import type { Write } from '../../model/plan.js';
import { StalePlan } from '../../model/plan.js';
import type { Store } from '../../model/ports/store.js';
import type { SecurityEventRecord, SecurityEvents } from '../model/securityEvent.js';

const adminEvents: ReadonlySet<string> = new Set(adminEventKinds);

const isAdminEvent = ({ kind }: SecurityEventRecord): boolean => adminEvents.has(kind);

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
  /** Whether it was this call that wrote: another process may have been faster. */
  const record = async (event: SecurityEventRecord, entry: Partial<AuditDraft>, write: Write): Promise<boolean> => {
    const { subjectId: id } = event;
    const reads = store.within(event.accountId);
    const isAboutAdmin = isAdminEvent(event);
    const subject = isAboutAdmin ? await reads.admins.byId(id) : (await reads.clients.byIds([id]))[0];
    const audit: AuditDraft = {
      id: newId('aud'),
      at: now(),
      action: event.kind,
      actor: { kind: 'service', id: 'countersign', name: 'Countersign', onBehalfOf: null },
      subject: { kind: isAboutAdmin ? 'admin' : 'client', id, name: subject?.name ?? id },
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
    async report(kind, { id: subjectId, accountId }, address, count = 1) {
      const at = now();
      const row = { subjectId, kind, accountId, beganAt: at, lastAt: at, count, addresses: address };
      const wasRecorded = await record(row, { address }, { insert: 'securityEvents', row });
      if (!wasRecorded) await store.securityEvents.countAgain({ subjectId, kind, count, address, at });
    },

    reportAgain: (kind, subjectId, address) =>
      store.securityEvents.countAgain({ subjectId, kind, count: 1, address, at: now() }),

    async endQuiet() {
      for (const event of await store.securityEvents.quietSince(now() - quietPeriod)) {
        const { subjectId, kind } = event;
        const write: Write = { remove: 'securityEvents', key: { subjectId, kind } };
        await record(event, { action: `${kind}Ended`, changes: inAll(event) }, write);
      }
    },
  };
}
