import type { ObjectPermission, SentPermission } from '@countersign/schema';
import { patchedList } from '../../kernel/patch.js';

type Permissions = readonly ObjectPermission[];

/** The permissions that an access type comes to have: of an object that it has already, what is left out stays. */
export function permissionsAfter(before: Permissions, sent: readonly SentPermission[] | undefined): Permissions {
  if (sent === undefined) return before;
  const whole = before.map(({ fields = null, ...permission }) => ({ ...permission, fields }));
  return patchedList(whole, sent, 'object', { operations: [], fields: null }).map(({ fields, ...permission }) => ({
    ...permission,
    ...(fields !== null && { fields }),
  }));
}
