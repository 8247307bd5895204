import { assertVersion } from '../../kernel/assertVersion.js';
import { NotFound } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import type { Admin } from '../model/admin.js';

export interface LoadedAdmin {
  readonly admin: Admin | undefined;
  /** All active admins of the account. */
  readonly active: readonly Admin[];
}

/** An admin, with all active admins of the account. */
export async function loadAdmin(reads: AccountReads, id: string): Promise<LoadedAdmin> {
  const [admin, active] = await Promise.all([reads.admins.byId(id), reads.admins.active()]);
  return { admin, active };
}

/** @throws NotFound when there is no such admin in the account */
export function requireAdmin(admin: Admin | undefined): Admin {
  if (!admin) throw new NotFound('admin');
  return admin;
}

/** @throws Conflict when the admin was changed since the caller last saw them */
export function assertUnchanged(admin: Admin, expectedVersion: number): void {
  assertVersion(
    admin.version,
    expectedVersion,
    'This admin has changed since you opened the page. See what changed, then try again.',
  );
}
