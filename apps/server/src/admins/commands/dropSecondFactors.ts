import type { FieldChange } from '../../audit/model/entry.js';
import { dropFactors } from '../../auth/commands/dropFactors.js';
import { endDelegations } from '../../auth/commands/endDelegations.js';
import { bumpVersion, loadPersonWithFactors } from '../../auth/commands/loadPerson.js';
import { type Factors, secondFactorsOf, setUpSince } from '../../auth/model/factors.js';
import { lostFactors } from '../../auth/model/lostFactors.js';
import { NotFound } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import type { NoticeRecord } from '../../notices/model/notice.js';
import type { Admin, Seat } from '../model/admin.js';
import type { Person } from '../model/person.js';
import { type LoadedAdmin, loadAdmin, requireAdmin } from './loadAdmin.js';

export interface LoadedFactors extends LoadedAdmin {
  readonly person: Person | undefined;
  readonly factors: Factors | undefined;
  /** The person's places in all accounts. */
  readonly seats: readonly Seat[];
  /** Whether the person is also an admin of another account. */
  readonly isElsewhere: boolean;
}

/** An admin with the person and their second factors. */
export async function loadAdminWithFactors(reads: AccountReads, id: string): Promise<LoadedFactors> {
  const loaded = await loadAdmin(reads, id);
  if (!loaded.admin) return { ...loaded, person: undefined, factors: undefined, seats: [], isElsewhere: false };
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
  const { person, factors, seats, isElsewhere, active } = loaded;
  if (!person || !factors) throw new NotFound('admin');
  return { admin, active, person, factors, seats, isElsewhere };
}

interface Found {
  readonly admin: Admin;
  readonly person: Person;
  readonly factors: Factors;
}

/**
 * Removes all second factors, and ends the person's sessions, sign-ins in progress and consents; the audit records
 * which factors they were.
 */
export function dropSecondFactors(
  { admin, person, factors }: Found,
  tell: NoticeRecord,
): { writes: Write[]; changes: FieldChange[] } {
  const personId = person.id;
  return {
    writes: [
      // Version guards: no concurrent sign-in by the old factors, and no approval of the reset after a change of the
      // admin.
      { update: 'admins', id: admin.id, version: admin.version, set: {} },
      bumpVersion(person),
      ...dropFactors(factors),
      { removeAll: 'sessions', where: { personId } },
      { removeAll: 'tickets', where: { personId } },
      ...endDelegations(admin.id),
      { insert: 'outbox', row: tell },
    ],
    changes: lostFactors(factors),
  };
}

/**
 * Says that the account takes the second factors for lost, of somebody who has the same in other accounts: they go once
 * each of those says so. Until then the person is shut out of this one, and undisturbed in the others.
 */
export function giveUpSecondFactors(
  { admin, person, factors }: Found,
  tell: NoticeRecord,
  now: number,
): { writes: Write[]; changes: FieldChange[] } {
  return {
    writes: [
      { update: 'admins', id: admin.id, version: admin.version, set: { secondFactorsResetAt: now } },
      // Of two accounts that say so at once, one learns of the other.
      bumpVersion(person),
      { removeAll: 'sessions', where: { personId: person.id, accountId: admin.accountId } },
      ...endDelegations(admin.id),
      { insert: 'outbox', row: tell },
    ],
    changes: lostFactors(factors),
  };
}

/** Whether every other account of the person takes the same second factors for lost. */
export const isLostElsewhere = ({ factors, seats, admin }: Found & Pick<LoadedFactors, 'seats'>): boolean =>
  seats
    .filter(({ id }) => id !== admin.id)
    .every(({ secondFactorsResetAt: at }) => at !== null && secondFactorsOf(setUpSince(factors, at)).length === 0);
