import type { Fields } from '../../audit/model/diff.js';
import type { Subject } from '../../audit/model/entry.js';
import { type Admin, adminStateOf } from './admin.js';

/** An admin as the audit and a reviewer read it. */
export const describeAdmin = (admin: Admin): Fields => ({
  name: admin.name,
  email: admin.email,
  privileges: admin.privileges,
  state: adminStateOf(admin),
});

export const adminSubject = (admin: Pick<Admin, 'id' | 'name'>): Subject => ({
  kind: 'admin',
  id: admin.id,
  name: admin.name,
});
