import { type Privilege, privileges, vendorPrivileges } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import { privilegesInWords } from './missing.js';
import { isForNoProgram, notForPrograms, scopeMissingFor, scopesInWords } from './scopesOfPrograms.js';

/**
 * Any one of these privileges allows the read; 'everyone' means everyone who belongs to the account, 'person' the same
 * without its machines, 'program' its machines alone.
 */
type ReadRule = 'everyone' | 'person' | 'program' | readonly Privilege[];

// A manager of one kind of record sees the others that it refers to; a person without privileges administers nothing.
const administrators = privileges;

// Whoever acts across accounts reads what waits there for a second of them.
const reviewers = [...privileges, ...vendorPrivileges];

/** Those who change how the account works, and those who see all of it and change nothing. */
const ofSettings: readonly Privilege[] = ['ADMINISTER_ACCOUNT', 'VIEW_AUDIT'];

/** Those who may ask for one of the reads across accounts, in the vendor's account; `customerReadRules` says which. */
const acrossAccounts: readonly Privilege[] = ['MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'];

/** Those who manage the vendor's catalogue, and who says which accounts have what of it. */
const ofCatalogue: readonly Privilege[] = ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'];
const support: readonly Privilege[] = ['SUPPORT_ACCOUNTS'];

/**
 * The authorization of reads, by the name of the query. A query that no row allows is refused;
 * transport/graphqlServer/schema.test.ts compares the table with the schema.
 */
export const readRules: Readonly<Record<string, ReadRule>> = {
  // By the row of the query that the id leads to, and never by this one.
  node: [],
  viewer: 'person',
  whoami: 'program',
  account: 'everyone',
  accountUsage: administrators,
  recentAddressesOfAccount: ofSettings,
  mySecurity: 'person',
  myConsents: 'person',
  myPersonalTokens: 'person',
  admins: administrators,
  admin: administrators,
  clients: administrators,
  client: administrators,
  clientCount: administrators,
  overview: administrators,
  modules: administrators,
  module: administrators,
  accessTypes: administrators,
  accessType: administrators,
  changeRequests: reviewers,
  changeRequest: reviewers,
  changeRequestsToReview: reviewers,
  catalogue: ofCatalogue,
  catalogueModules: ofCatalogue,
  catalogueModule: ofCatalogue,
  plans: ofCatalogue,
  plan: ofCatalogue,
  customers: acrossAccounts,
  customer: acrossAccounts,
  findClient: support,
  findPerson: support,
  clientsInTrouble: support,
  supportAccesses: 'everyone',
  factorResets: 'everyone',
  factorResetsOfCustomers: support,
  supportAccessesOfCustomers: support,
  sso: ofSettings,
  identityProviderTrial: ['ADMINISTER_ACCOUNT'],
  webhookEndpoints: ofSettings,
  webhookEndpoint: ofSettings,
  webhookDelivery: ofSettings,
  auditEntries: ['VIEW_AUDIT'],
  auditChain: ['VIEW_AUDIT'],
  auditAnchor: ['VIEW_AUDIT'],
};

/** What one of the vendor's people may read inside an account that is open to them: the reviewed list. */
const supportReads: ReadonlySet<string> = new Set([
  'viewer',
  'account',
  'accountUsage',
  'admins',
  'admin',
  'clients',
  'client',
  'clientCount',
  'overview',
  'modules',
  'module',
  'accessTypes',
  'accessType',
  'changeRequests',
  'changeRequest',
  'changeRequestsToReview',
  'auditEntries',
  'supportAccesses',
  'factorResets',
]);

/** What a program reads that is limited to some clients: the rest tells of all, or of what is no client. */
const limitedReads: ReadonlySet<string> = new Set([
  'whoami',
  'clients',
  'client',
  'modules',
  'module',
  'accessTypes',
  'accessType',
  'changeRequests',
  'changeRequest',
]);

/** The reason why an actor may not run a query; undefined when the table allows it. */
export function readObstacle(query: string, actor: Actor): string | undefined {
  if (actor.kind === 'operator' || actor.kind === 'service') return 'The operator does not look inside accounts.';
  if (actor.kind === 'recipient') return 'A link is good for what it shows, and for nothing else.';
  if (actor.kind === 'support')
    return supportReads.has(query) ? undefined : 'Support does not see this of an account that it looks into.';
  const rule = Object.hasOwn(readRules, query) ? readRules[query] : [];
  if (actor.kind === 'client' && (rule === 'person' || isForNoProgram(query))) return notForPrograms;
  if (actor.kind === 'admin' && rule === 'program') return 'Only a program asks this: viewer says who a person is.';
  const scope = scopeMissingFor(query, actor);
  if (scope) return scopesInWords([scope]);
  if (actor.kind === 'client' && actor.managedClients && !limitedReads.has(query))
    return 'This program is limited to some clients, and this tells of more.';
  // Whoever acts for nobody has what its token says.
  const held = actor.kind === 'admin' ? actor.privileges : actor.onBehalfOf?.privileges;
  if (typeof rule === 'string' || (rule && !held) || rule?.some((one) => held?.includes(one))) return undefined;
  return rule?.length === 1 ? privilegesInWords(rule, actor) : 'This is for administrators.';
}

/** @throws Forbidden unless the table allows it */
export function authorizeRead(query: string, actor: Actor): void {
  const reason = readObstacle(query, actor);
  if (reason !== undefined) throw new Forbidden(reason, scopeMissingFor(query, actor));
}
