import { z } from 'zod';
import { day } from '../../kernel/duration.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { eventNotice } from '../../notices/model/notice.js';
import { endpointSubject } from '../model/describe.js';
import { loadEndpoint, requireEndpoint } from './loadEndpoint.js';

const NoteSkippedDeliveries = z.object({ id: z.string(), sequences: z.array(z.int()).min(1) });

/** Says that events were given up after the last attempt; admins are told once a day at most. */
export const noteSkippedDeliveries = command({
  name: 'noteSkippedDeliveries',
  input: NoteSkippedDeliveries,
  load: (reads, { id }) => loadEndpoint(reads, id),

  decide({ input: { sequences }, loaded, account, now }) {
    const endpoint = requireEndpoint(loaded.endpoint);
    const { id, progress } = endpoint;
    const isTold = progress.skipsToldAt !== null && progress.skipsToldAt > now - day;
    const told: Write[] = [
      { insert: 'outbox', row: eventNotice('WEBHOOK_SKIPPED', { id, accountId: account.id }, now) },
      { amend: 'webhookProgress', key: { endpointId: id }, set: { skipsToldAt: now } },
    ];
    return {
      writes: isTold ? [] : told,
      subject: endpointSubject(endpoint),
      changes: [{ field: 'skippedEvents', before: null, after: sequences }],
      result: { endpointId: id },
    };
  },
});
