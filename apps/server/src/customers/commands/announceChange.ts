import { z } from 'zod';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { notice } from '../../notices/model/notice.js';
import type { AnnouncementRecord } from '../model/announcement.js';
import { customerSubject } from './loadCustomer.js';

const AnnounceChange = z.object({ announcement: z.custom<AnnouncementRecord>() });

/**
 * Tells one account what the vendor changes for it, and remembers that it was told, in one commit: killed anywhere, each
 * account is told once.
 */
export const announceChange = command({
  name: 'announceChange',
  input: AnnounceChange,

  decide({ input: { announcement }, account, now }) {
    const { id, version, kind, changes, cursor } = announcement;
    if (account.id <= cursor) throw new Conflict('This account has been told.');
    return {
      writes: [
        { update: 'announcements', id, version, set: { cursor: account.id } },
        {
          insert: 'outbox',
          row: { ...notice(kind, { id, accountId: account.id }, now), id: `${id} ${account.id} ${kind}` },
        },
      ],
      subject: customerSubject(account),
      changes,
      hasEffect: true,
      result: {},
    };
  },
});
