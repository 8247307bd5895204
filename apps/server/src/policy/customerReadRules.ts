import type { VendorPrivilege } from '@countersign/schema';
import type { CustomerReads } from '../customers/model/reads.js';
import type { Actor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import { forbidden, missingInWords } from './missing.js';

/** Any one of these privileges allows the read across accounts. Total by type: a read without a row does not compile. */
export const customerReadRules: { readonly [R in keyof CustomerReads]: readonly VendorPrivilege[] } = {
  byId: ['MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  byReference: ['MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  page: ['MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  figuresOf: ['MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  peopleOf: ['MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  namesTaken: ['MANAGE_CATALOGUE'],
  touchedBy: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  firstNaming: ['MANAGE_CATALOGUE'],
  entitlementsOf: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  entitledTo: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  planById: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  planByKey: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  plans: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  accountCounts: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  accountsOn: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  limitUseOf: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
  clientById: ['SUPPORT_ACCOUNTS'],
  seatsOf: ['SUPPORT_ACCOUNTS'],
  clientsInTrouble: ['SUPPORT_ACCOUNTS'],
  supportAccessById: ['SUPPORT_ACCOUNTS'],
  supportAccessesOf: ['SUPPORT_ACCOUNTS'],
  pendingSupportAccesses: ['SUPPORT_ACCOUNTS'],
};

/** @throws Forbidden unless the table allows it */
export function authorizeCustomerRead(read: keyof CustomerReads, actor: Actor): void {
  if (actor.kind !== 'admin' && actor.kind !== 'client') throw new Forbidden('This is for the vendor’s admins.');
  const rule = customerReadRules[read];
  if (rule.some((privilege) => actor.privileges.includes(privilege))) return;
  const [first] = rule;
  const missing = first ? [first] : [];
  throw forbidden(missingInWords(missing, actor), missing, actor);
}
