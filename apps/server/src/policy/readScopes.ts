import type { ManagementScope } from '@countersign/schema';

/** No program reads it: it is about the person who asks; or nobody has said which may. */
export type Readers = ManagementScope | 'nobody';

/** Any program reads it, whatever its scopes: it is about that program itself. */
type ReadersOfQuery = Readers | 'any';

const clients = 'countersign:clients:read';
const catalogue = 'countersign:catalogue:read';
const changes = 'countersign:changes:read';
const audit = 'countersign:audit:read';
const admins = 'countersign:admins:read';
const settings = 'countersign:settings:read';
const publishing = 'countersign:publishing:read';
const accounts = 'countersign:accounts:read';
const support = 'countersign:support:read';

/**
 * What a program needs for each query, and for the routes of REST that read the same. A query without a row is refused to
 * programs.
 */
export const queryScopes: Readonly<Record<string, ReadersOfQuery>> = {
  // By the row of the query that the id leads to, and never by this one.
  node: 'nobody',
  viewer: 'nobody',
  whoami: 'any',
  mySecurity: 'nobody',
  myConsents: 'nobody',
  myPersonalTokens: 'nobody',
  account: settings,
  accountUsage: clients,
  supportAccesses: settings,
  factorResets: admins,
  sso: settings,
  identityProviderTrial: settings,
  webhookEndpoints: settings,
  webhookEndpoint: settings,
  webhookDelivery: settings,
  recentAddressesOfAccount: settings,
  admins,
  admin: admins,
  clients,
  client: clients,
  clientCount: clients,
  overview: clients,
  modules: catalogue,
  module: catalogue,
  accessTypes: catalogue,
  accessType: catalogue,
  changeRequests: changes,
  changeRequest: changes,
  changeRequestsToReview: changes,
  auditEntries: audit,
  auditChain: audit,
  auditAnchor: audit,
  catalogue: publishing,
  catalogueModules: publishing,
  catalogueModule: publishing,
  plans: publishing,
  plan: publishing,
  customers: accounts,
  customer: accounts,
  findClient: support,
  findPerson: support,
  supportAccessesOfCustomers: support,
  factorResetsOfCustomers: support,
  clientsInTrouble: support,
};

/** What a program reads of a type: with which scope, and what stands wherever something refers to one. */
interface TypeRule {
  readonly scope: ManagementScope;
  readonly namedBy: readonly string[];
}

const named = (scope: ManagementScope, ...namedBy: string[]): TypeRule => ({ scope, namedBy });

/**
 * The types of what is kept under a scope of its own, however a question comes to them; a test compares with the schema.
 * What they are named by is read with whatever refers to them: a client names its modules, and says nothing else of them.
 */
export const typeScopes: Readonly<Record<string, TypeRule>> = {
  Account: named(settings, 'id', 'name'),
  Admin: named(admins, 'id', 'name'),
  AccessType: named(catalogue, 'id', 'name'),
  AuditEntry: named(audit, 'id'),
  Catalogue: named(publishing),
  CatalogueModule: named(publishing, 'id', 'key', 'name'),
  ChangeRequest: named(changes, 'id', 'number', 'state'),
  Client: named(clients, 'id', 'name'),
  Customer: named(accounts, 'id', 'name'),
  CustomerClient: named(support, 'id', 'name'),
  Module: named(catalogue, 'id', 'key', 'name', 'builtIn', 'standing'),
  Plan: named(publishing, 'id', 'key', 'name'),
};
