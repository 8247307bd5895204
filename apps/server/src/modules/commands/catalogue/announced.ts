import type { FieldChange } from '../../../audit/model/entry.js';
import { type AnnouncementKind, newAnnouncement } from '../../../customers/model/announcement.js';
import type { Write } from '../../../model/plan.js';
import type { Module } from '../../model/module.js';

/** What became of a module: told to every account whose clients use it. */
export const announcedOf = (
  { id, accountId, version, name }: Pick<Module, 'id' | 'accountId' | 'version' | 'name'>,
  kind: Extract<AnnouncementKind, `MODULE_${string}`>,
  changes: readonly FieldChange[],
  now: number,
  endsAt: number | null = null,
): Write => ({
  insert: 'announcements',
  row: newAnnouncement(
    { id: `${id} ${version}`, kind, subjectId: id, granteeId: accountId, name, changes, endsAt },
    now,
  ),
});
