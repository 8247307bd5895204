import {
  allPrivileges,
  eventTypes,
  grantTypes,
  limitNames,
  managementScopeNames,
  maxClientsAtOnce,
  maxIpRanges,
  maxLabels,
  maxWebhookEndpoints,
} from '@countersign/schema';
import type { GraphQLObjectType } from 'graphql';

const maxListLengths = {
  environments: 50,
  fieldChanges: 100,
  privileges: allPrivileges.length,
  perClient: 200,
};

/**
 * The maximum length of each list in the schema that is not a connection, as the inputs bound it, or as expected where
 * nothing does; the cost of a request is computed from it. A test checks the table against the schema.
 */
const listLengths: Readonly<Record<string, number>> = {
  'AccessType.permissions': 500,
  'Account.environments': maxListLengths.environments,
  'AccountPayload.impact': 20,
  // Some; only where multi admin is turned on.
  'AccountPayload.managingApplications': 100,
  'AccountSettings.allowedIpRanges': maxIpRanges,
  'AccountSettings.secretWarningDays': 5,
  'Admin.privileges': maxListLengths.privileges,
  'CreateAccountPayload.differs': 5,
  // Some dozens: as many as the catalogue has modules.
  'Customer.entitlements': 300,
  'Customer.people': 100,
  'Customer.limits': limitNames.length,
  'Account.limits': limitNames.length,
  'Plan.accounts': 100,
  // Some dozens, as above.
  'Plan.entitlements': 200,
  'PlanEntitlement.environments': maxListLengths.environments,
  'CustomerEntitlement.environments': maxListLengths.environments,
  'Entitlement.environments': maxListLengths.environments,
  'Query.accountUsage': 400,
  'Query.recentAddressesOfAccount': 50,
  'Query.findPerson': 100,
  'Query.clientsInTrouble': 100,
  'Query.factorResets': 100,
  'Query.factorResetsOfCustomers': 100,
  'Query.supportAccesses': 100,
  'Query.supportAccessesOfCustomers': 100,
  'ClientInTrouble.troubles': 3,
  'AuditEntry.changes': maxListLengths.fieldChanges,
  // Two names, perhaps a third, an address, and the changes by owner: the subject's, and the contacts' before and
  // after.
  'AuditEntry.values': 7,
  'ChangeRequest.changes': maxListLengths.fieldChanges,
  'ChangeRequest.fields': maxListLengths.fieldChanges,
  'ChangeRequest.risks': maxListLengths.fieldChanges,
  'ChangeRequest.votes': 100,
  'ReviewState.since': 20,
  'CatalogueModule.entitlements': 101,
  // To everybody, to a plan, to the account itself.
  'CatalogueModule.offers': 3,
  'CatalogueModule.resourceServerIds': 20,
  'CatalogueModule.scopes': 200,
  'CatalogueModule.usedBy': 100,
  'Client.allowedIpRanges': maxIpRanges,
  'Client.recentAddresses': 50,
  'Client.accessTypes': maxListLengths.perClient,
  'Client.grantTypes': grantTypes.length,
  'Client.secretShareLinks': 100,
  'Client.labels': maxLabels,
  'ManagedClients.environments': maxListLengths.environments,
  'Client.limits': limitNames.length,
  'Client.modules': maxListLengths.perClient,
  'Client.postLogoutRedirectUris': 20,
  'Client.redirectUris': 50,
  // As many modules as a client may be granted, each with its scopes, would be more than any answer may weigh.
  'Client.scopes': 2000,
  'Client.secrets': 100,
  'Client.latestRefusals': 100,
  'ClientUsage.counts': 400,
  'ClientUsage.days': 396,
  'ClientUsage.hours': 168,
  'ClientUsage.refusals': 20,
  'Overview.busiest': 5,
  'Overview.failing': 5,
  'Overview.hours': 25,
  'ClientsPayload.clients': maxClientsAtOnce,
  // Each secret and module of a month, and the grant types.
  'ClientUsage.parts': 300,
  'Consent.scopeDescriptions': 500,
  'Consent.scopes': 500,
  'IdentityProvider.domains': 20,
  // By its own entitlement, and by that of every account.
  'Module.offers': 3,
  'ModuleOffer.environments': maxListLengths.environments,
  'Module.resourceServerIds': 20,
  'Module.scopes': 200,
  'ModuleGrant.scopes': 200,
  'ObjectPermission.fields': 500,
  'ObjectPermission.operations': 3,
  'Payload.changes': maxListLengths.fieldChanges,
  'Payload.risks': maxListLengths.fieldChanges,
  'PersonalToken.scopes': 20,
  'Query.identityProviderTrial': 22,
  'Query.myConsents': 100,
  'Query.myPersonalTokens': 20,
  'Security.accounts': 100,
  'Security.passkeys': 20,
  'Security.sessions': 100,
  // As many as there are codes, of which a client gets a few.
  'UsageCount.refusals': 5,
  // As many as there are.
  'Whoami.rateLimits': 20,
  'Whoami.scopes': managementScopeNames.length,
  'WebhookEndpoint.eventTypes': eventTypes.length,
  'WebhookEndpoint.keys': 2,
  'WebhookDelivery.log': 20,
  'Query.webhookEndpoints': maxWebhookEndpoints,
  'Viewer.privileges': maxListLengths.privileges,
};

/** The declared length of a list: of the type's own row, or of an interface that it implements. */
export const lengthOf = (type: GraphQLObjectType, field: string): number | undefined =>
  [type, ...type.getInterfaces()].map(({ name }) => listLengths[`${name}.${field}`]).find((each) => each !== undefined);
