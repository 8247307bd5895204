import type { FieldChange, Subject } from '../../../audit/model/entry.js';
import { NotFound } from '../../../kernel/refusal.js';
import type { Decision } from '../../../model/command.js';
import type { Write } from '../../../model/plan.js';
import { eventNotice, type FactorResetNoticeKind } from '../../../notices/model/notice.js';
import type { FactorReset, FactorResetRecord } from '../../model/factorReset.js';
import type { LostPerson } from '../../model/reads.js';

/** @throws NotFound when it is about nobody of the account, nor of a customer of it */
export function requireFactorReset(reset: FactorReset | undefined): FactorReset {
  if (!reset) throw new NotFound('reset of second factors');
  return reset;
}

type Seat = LostPerson['seats'][number];

/** Tells each of these accounts, once, by mail. */
export const noticesTo = (
  accountIds: readonly string[],
  kind: FactorResetNoticeKind,
  { id }: Pick<FactorResetRecord, 'id'>,
  now: number,
): Write[] =>
  [...new Set(accountIds)].map((accountId) => {
    const row = eventNotice(kind, { id, accountId }, now);
    return { insert: 'outbox', row: { ...row, id: `${row.id} ${accountId}` } };
  });

export const subjectOf = ({ id, name }: Pick<Seat, 'id' | 'name'>): Subject => ({ kind: 'admin', id, name });

/**
 * What the audits of the person's accounts say, each of its own admin. `of` is the name of the account of whoever did it; it is
 * said where that is the vendor, since no account learns from here in which others somebody is an admin.
 */
export const toldAtSeats = (
  seats: readonly Seat[],
  of: string | null,
  changes: readonly FieldChange[],
): NonNullable<Decision<unknown>['also']> =>
  seats.map((seat) => ({ accountId: seat.accountId, of, subject: subjectOf(seat), changes }));

export const stateChange = (before: string | null, after: string): FieldChange => ({
  field: 'factorReset',
  before,
  after,
});
