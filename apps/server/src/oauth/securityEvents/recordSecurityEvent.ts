import { adminEventKinds } from '@countersign/schema';
import type { AuditDraft } from '../../audit/model/entry.js';
import { newId } from '../../kernel/newId.js';
import { StalePlan, type Write } from '../../model/plan.js';
import type { Store } from '../../model/ports/store.js';
import type { SecurityEventRecord } from '../model/securityEvent.js';

const adminEvents: ReadonlySet<string> = new Set(adminEventKinds);

export const isAdminEvent = ({ kind }: Pick<SecurityEventRecord, 'kind'>): boolean => adminEvents.has(kind);

type About = Pick<SecurityEventRecord, 'accountId' | 'kind' | 'subjectId'>;

/** Writes that a security event began or ended, and says so in the audit, in one commit. */
export const recordSecurityEvent =
  (store: Pick<Store, 'commit' | 'within'>, now: () => number) =>
  /** Whether it was this call that wrote: another process may have been faster. */
  async (event: About, entry: Partial<AuditDraft>, writes: readonly Write[]): Promise<boolean> => {
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
      await store.commit({ accountId: event.accountId, expects: [], writes, audit: [audit] });
      return true;
    } catch (error) {
      if (error instanceof StalePlan) return false;
      throw error;
    }
  };
