import type { FieldChange } from '../../../audit/model/entry.js';
import { NotFound } from '../../../kernel/refusal.js';
import type { Decision } from '../../../model/command.js';
import type { SupportAccess, SupportAccessRecord } from '../../model/supportAccess.js';
import { customerSubject } from '../loadCustomer.js';

/** @throws NotFound when neither account has such an access */
export function requireSupportAccess<Access extends SupportAccessRecord>(access: Access | undefined): Access {
  if (!access) throw new NotFound('support access');
  return access;
}

/** As both audits and a reviewer read it: for whom, and what became of it. */
export const accessChanges = (
  { adminName, state }: Pick<SupportAccessRecord, 'adminName' | 'state'>,
  after: SupportAccessRecord['state'],
  more: readonly FieldChange[] = [],
): FieldChange[] => [
  { field: 'supportAccess', before: `${adminName}: ${state}`, after: `${adminName}: ${after}` },
  ...more,
];

/** The audit of the account that is looked into and of the vendor's have the same, each about that account. */
export const toldInBoth = (
  { accountId, vendorId, accountName }: Pick<SupportAccess, 'accountId' | 'vendorId' | 'accountName'>,
  /** Where it is decided. */
  here: { readonly id: string; readonly name: string },
  changes: readonly FieldChange[],
): Pick<Decision<unknown>, 'subject' | 'changes' | 'also'> => {
  const subject = customerSubject({ id: accountId, name: accountName });
  const there = here.id === accountId ? vendorId : accountId;
  return { subject, changes, also: [{ accountId: there, of: here.name, subject, changes }] };
};
