import type { Fields } from '../../audit/model/diff.js';
import type { Subject } from '../../audit/model/entry.js';
import { type Admin, stateOf } from './admin.js';

/** An admin as the audit and a reviewer read it. */
export const describe = (admin: Admin): Fields => ({
  name: admin.name,
  email: admin.email,
  privileges: admin.privileges,
  state: stateOf(admin),
});

export const subjectOf = (admin: Pick<Admin, 'id' | 'name'>): Subject => ({
  kind: 'admin',
  id: admin.id,
  name: admin.name,
});
