import { type ManagementScope, managementScopeNames, type Privilege, type VendorPrivilege } from '@countersign/schema';
import type { CustomerReads } from '../customers/model/reads.js';
import type { Actor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import { privilegesInWords } from './missing.js';
import { insufficientScope } from './scopesOfPrograms.js';

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
  factorResetGround: ['SUPPORT_ACCOUNTS'],
  factorResetsOf: ['SUPPORT_ACCOUNTS'],
  supportAccessById: ['SUPPORT_ACCOUNTS'],
  supportAccessesOf: ['SUPPORT_ACCOUNTS'],
  pendingSupportAccesses: ['SUPPORT_ACCOUNTS'],
};

const scopesOf = (...kinds: readonly ('publishing' | 'accounts' | 'support')[]): readonly ManagementScope[] =>
  managementScopeNames.filter((name) => kinds.some((kind) => name.startsWith(`countersign:${kind}:`)));

const ofAccounts = scopesOf('accounts', 'support');
const ofPlans = scopesOf('publishing', 'accounts');
const ofPublishing = scopesOf('publishing');
const ofSupport = scopesOf('support');

/** Any one of these lets a program read it: a command reads what it changes, whose scope its own table has asked for. */
const customerReadScopes: { readonly [R in keyof CustomerReads]: readonly ManagementScope[] } = {
  byId: ofAccounts,
  byReference: ofAccounts,
  page: ofAccounts,
  figuresOf: ofAccounts,
  peopleOf: ofAccounts,
  namesTaken: ofPublishing,
  touchedBy: ofPlans,
  firstNaming: ofPublishing,
  entitlementsOf: ofPlans,
  entitledTo: ofPlans,
  planById: ofPlans,
  planByKey: ofPlans,
  plans: ofPlans,
  accountCounts: ofPlans,
  accountsOn: ofPlans,
  limitUseOf: ofPlans,
  clientById: ofSupport,
  seatsOf: ofSupport,
  clientsInTrouble: ofSupport,
  factorResetGround: ofSupport,
  factorResetsOf: ofSupport,
  supportAccessById: ofSupport,
  supportAccessesOf: ofSupport,
  pendingSupportAccesses: ofSupport,
};

/** @throws Forbidden unless the tables allow it: to a program by its scopes, and by the privileges of whom it acts for */
export function authorizeCustomerRead(read: keyof CustomerReads, actor: Actor): void {
  if (actor.kind !== 'admin' && actor.kind !== 'client') throw new Forbidden('This is for the vendor’s admins.');
  if (actor.kind === 'client' && !customerReadScopes[read].some((scope) => actor.scopes.includes(scope))) {
    throw insufficientScope(customerReadScopes[read].slice(0, 1));
  }
  const rule: readonly Privilege[] = customerReadRules[read];
  const held = actor.kind === 'admin' ? actor.privileges : actor.onBehalfOf?.privileges;
  if (held && !rule.some((privilege) => held.includes(privilege))) {
    throw new Forbidden(privilegesInWords(rule.slice(0, 1), actor));
  }
}
