import { z } from 'zod';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { loadEndpoint, requireEndpoint } from './loadEndpoint.js';
import { setState } from './setState.js';

const PauseWebhookEndpoint = z.object({ id: z.string(), reason: z.string() });

/** Countersign gives an endpoint up that has not answered for days, or wants no more; its admins are told. */
export const pauseWebhookEndpoint = command({
  name: 'pauseWebhookEndpoint',
  input: PauseWebhookEndpoint,
  load: (reads, { id }) => loadEndpoint(reads, id),

  decide({ input: { reason }, loaded, account, now }) {
    const endpoint = requireEndpoint(loaded.endpoint);
    const decision = setState(endpoint, endpoint.state === 'ENABLED' ? 'PAUSED' : endpoint.state, reason);
    const told = eventNotice('WEBHOOK_PAUSED', { id: endpoint.id, accountId: account.id }, now);
    return {
      ...decision,
      writes: [...decision.writes, { insert: 'outbox', row: told }],
      changes:
        decision.changes.length > 0 ? [...decision.changes, { field: 'reason', before: null, after: reason }] : [],
    };
  },
});
