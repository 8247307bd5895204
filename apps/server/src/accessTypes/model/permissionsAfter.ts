import type { ObjectPermission, SentPermission } from '@countersign/schema';
import { patchedList } from '../../kernel/patch.js';

type Permissions = readonly ObjectPermission[];

/** The permissions of an access type after a change: an existing object keeps the fields that are left out. */
export function permissionsAfter(before: Permissions, sent: readonly SentPermission[] | undefined): Permissions {
  if (sent === undefined) return before;
  const whole = before.map(({ fields = null, ...permission }) => ({ ...permission, fields }));
  return patchedList(whole, sent, 'object', { operations: [], fields: null }).map(({ fields, ...permission }) => ({
    ...permission,
    ...(fields !== null && { fields }),
  }));
}
