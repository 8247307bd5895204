import type { FieldChange } from '../../audit/model/entry.js';
import { dropFactors } from '../../auth/commands/dropFactors.js';
import { endConsents } from '../../auth/commands/endConsents.js';
import { bumpVersion, loadPersonWithFactors } from '../../auth/commands/loadPerson.js';
import type { Factors } from '../../auth/model/factors.js';
import { NotFound } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import type { NoticeRecord } from '../../notices/model/notice.js';
import type { Admin } from '../model/admin.js';
import type { Person } from '../model/person.js';
import { type LoadedAdmin, loadAdmin, requireAdmin } from './loadAdmin.js';

export interface LoadedFactors extends LoadedAdmin {
  readonly person: Person | undefined;
  readonly factors: Factors | undefined;
  /** Whether the person has a place in another account, too. */
  readonly isElsewhere: boolean;
}

/** An admin, with what the person proves themselves with. */
export async function loadAdminWithFactors(reads: AccountReads, id: string): Promise<LoadedFactors> {
  const loaded = await loadAdmin(reads, id);
  if (!loaded.admin) return { ...loaded, person: undefined, factors: undefined, isElsewhere: false };
  const { personId } = loaded.admin;
  const [theirs, isElsewhere] = await Promise.all([
    loadPersonWithFactors(reads, personId),
    reads.admins.isElsewhere(personId),
  ]);
  return { ...loaded, ...theirs, isElsewhere };
}

/** @throws NotFound when there is no such admin in the account */
export function requireFactors(loaded: LoadedFactors) {
  const admin = requireAdmin(loaded.admin);
  const { person, factors, isElsewhere, active } = loaded;
  if (!person || !factors) throw new NotFound('admin');
  return { admin, active, person, factors, isElsewhere };
}

interface Found {
  readonly admin: Admin;
  readonly person: Person;
  readonly factors: Factors;
}

/** Takes them all away, and ends whatever was begun with them; what could be read of them stands in the audit. */
export function dropSecondFactors(
  { admin, person, factors }: Found,
  tell: NoticeRecord,
): { writes: Write[]; changes: FieldChange[] } {
  const personId = person.id;
  const { totp, passkeys } = factors;
  return {
    writes: [
      // Nobody comes in meanwhile by what was there, nor does an approval of it outlive a change of the admin.
      { update: 'admins', id: admin.id, version: admin.version, set: {} },
      bumpVersion(person),
      ...dropFactors(factors),
      { removeAll: 'sessions', where: { personId } },
      { removeAll: 'tickets', where: { personId } },
      endConsents(admin.id),
      { insert: 'outbox', row: tell },
    ],
    changes: [
      ...(totp ? [{ field: 'authenticator', before: true, after: false }] : []),
      ...(passkeys.length > 0 ? [{ field: 'passkeys', before: passkeys.length, after: 0 }] : []),
    ],
  };
}
