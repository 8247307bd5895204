import { type Privilege, privileges } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';

/**
 * Any one of these privileges lets one read; 'everyone' is everyone who belongs to the account, 'person' the same without
 * its machines.
 */
type ReadRule = 'everyone' | 'person' | readonly Privilege[];

// Whoever manages one thing sees the others that it refers to; someone without any privilege administers nothing.
const administrators = privileges;

/** Who may read what, by the name of the query. What no row allows is refused; readRules.test.ts holds it to the schema. */
export const readRules: Readonly<Record<string, ReadRule>> = {
  viewer: 'person',
  account: 'everyone',
  mySecurity: 'person',
  myConsents: 'person',
  admins: administrators,
  admin: administrators,
  clients: administrators,
  client: administrators,
  modules: administrators,
  module: administrators,
  accessTypes: administrators,
  accessType: administrators,
  changeRequests: administrators,
  changeRequest: administrators,
  changeRequestsToReview: administrators,
  companySignIn: ['ADMINISTER_ACCOUNT'],
  identityProviderTrial: ['ADMINISTER_ACCOUNT'],
  auditEntries: ['VIEW_AUDIT'],
};

/** @throws Forbidden unless the table allows it */
export function authorizeRead(query: string, actor: Actor): void {
  if (actor.kind === 'operator') throw new Forbidden('The operator does not look inside accounts.');
  if (actor.kind === 'recipient') throw new Forbidden('A link is good for what it shows, and for nothing else.');
  const rule = Object.hasOwn(readRules, query) ? readRules[query] : [];
  if (rule === 'person' && actor.kind !== 'admin') throw new Forbidden('Only a person may ask this, not a machine.');
  if (typeof rule === 'string' || rule?.some((privilege) => actor.privileges.includes(privilege))) return;
  throw new Forbidden(rule?.length === 1 ? `This needs the privilege ${rule[0]}.` : 'This is for administrators.');
}
