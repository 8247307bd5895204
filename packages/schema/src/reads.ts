import { z } from 'zod';
import { catalogueStates } from './catalogue.js';
import { changedKinds } from './changedKinds.js';
import { changeRequestStates } from './changeRequests.js';
import { ClientOrder, ClientType } from './clients.js';
import { customerOrders, customerStates } from './customers.js';
import { TryIdentityProvider } from './identityProvider.js';
import { LabelFilter } from './labels.js';
import { accessTypeId, clientId, keyedKinds, moduleId, ofKeyed } from './naturalKeys.js';
import { oneOf } from './oneOf.js';
import { maxPageSize, paging } from './paging.js';
import { Reference } from './reference.js';
import { FindPerson } from './support.js';
import { id, ofId } from './text.js';
import { UsageSpan } from './usage.js';
import { deliveryStates } from './webhookNames.js';
import { searchWords } from './words.js';

/** Maximum number of words in one search: each is compared with every name that the others match. */
export const maxSearchWords = 10;

export const SearchText = z
  .string()
  .max(200, { error: 'Search for at most 200 characters.', abort: true })
  .refine((text) => searchWords(text).length <= maxSearchWords, `Search for at most ${maxSearchWords} words.`)
  .meta({ 'x-maxWords': maxSearchWords });

/** A value of a list's filter; '' filters nothing. */
const value = z.string().max(128, 'An id has at most 128 characters.');
const idValue = ofId(value.clone());
const client = ofKeyed(idValue.clone(), 'client');
const subject = ofKeyed(value.clone(), ...keyedKinds);

const daysMessage = 'Say a number of days between 0 and 3650.';
const days = z.int(daysMessage).min(0, daysMessage).max(3650, daysMessage);

/** How many clients are listed by their ids: a page of the list. */
export const maxListedClients = maxPageSize;

/** The filter of a list of clients; all conditions apply together. */
export const ClientFilter = z.strictObject({
  ids: z
    .array(clientId)
    .max(maxListedClients, `At most ${maxListedClients} clients at once.`)
    .optional()
    .describe(`Only these, at most ${maxListedClients}.`),
  search: SearchText.optional().describe(
    'Beginnings of words of the name, or of the client_id. In the order of names, those that begin with it come first.',
  ),
  type: ClientType.optional(),
  enabled: z.boolean().optional(),
  moduleId: ofKeyed(idValue.clone(), 'module').optional(),
  accessTypeId: ofKeyed(idValue.clone(), 'accessType').optional(),
  environment: value.optional(),
  reference: value.optional().describe('The caller’s own id of it, whole.'),
  labels: LabelFilter.optional().describe('With each of these: “team=payments”, or “team” for any value.'),
  owner: z
    .string()
    .max(254, 'An email address has at most 254 characters.')
    .optional()
    .describe("The beginning of the owner's email."),
  secretExpiresWithinDays: days
    .optional()
    .describe('With a secret that is good, but for no longer than so many days, and that no other has replaced.'),
  unusedForDays: days.optional().describe('Made at least so many days ago, and not used in any of them.'),
  refusedWithinDays: days
    .optional()
    .describe('Refused at the token endpoint in one of so many days, whoever sent its client_id.'),
});
export type ClientFilter = z.infer<typeof ClientFilter>;

export const ChangeRequestFilter = z.strictObject({
  state: z.enum(changeRequestStates).optional(),
  subjectId: subject.optional().describe('An object that it is about, alone or with others.'),
  mine: z.boolean().optional().describe('True for one’s own requests, false for those of others.'),
  requestedBy: client.optional().describe('Of the admin, or the client, that asked, or in whose name a program did.'),
  kind: z.enum(changedKinds).optional().describe('What it is about.'),
  environment: value.optional().describe('About a client there, or that would be made there or moved there.'),
  risky: z.boolean().optional().describe('With something that a reviewer should not miss, or without.'),
  decidedSince: z.date().optional().describe('Decided from this moment on, whatever came of them.'),
  toReview: z
    .boolean()
    .optional()
    .describe(
      'True for open requests of others that one may decide on, and has not yet, and for those that a program asked in one’s name and one has yet to confirm.',
    ),
});
export type ChangeRequestFilter = z.infer<typeof ChangeRequestFilter>;

export const AuditEntryFilter = z.strictObject({
  subjectId: subject.optional(),
  action: value.optional(),
  actorId: client.optional().describe('Of the admin, or the client acting for itself.'),
  since: z.date().optional().describe('From this moment on.'),
  until: z.date().optional().describe('Before this moment.'),
});
export type AuditEntryFilter = z.infer<typeof AuditEntryFilter>;

/** The filter of the vendor's list of customers; all conditions apply together. */
export const CustomerFilter = z.strictObject({
  search: SearchText.optional().describe('Beginnings of words of the name, or of the reference.'),
  state: z.enum(customerStates).optional(),
  planId: idValue.optional(),
});
export type CustomerFilter = z.infer<typeof CustomerFilter>;

const CustomerOrder = z.enum(customerOrders);

/** How the vendor names a customer. */
export const CustomerBy = oneOf({
  id: id.describe('The id of the account.'),
  reference: Reference.describe('The vendor’s own id of the customer.'),
});
export type CustomerBy = z.infer<typeof CustomerBy>;

const byId = z.strictObject({ id });
const page = z.strictObject(paging);
const nothing = z.strictObject({});

/**
 * The arguments of every read of GraphQL, by type and field. A field with arguments and without a row here is never
 * resolved; a row states the length of each text and list, and the range of each number.
 */
export const readInputs = {
  'Query.accessType': z.strictObject({ id: accessTypeId }),
  'Query.accessTypes': page,
  'ClientUsage.counts': UsageSpan,
  'Query.node': z.strictObject({ id: ofKeyed(id.clone(), ...keyedKinds) }),
  'Query.account': nothing,
  'Query.accountUsage': UsageSpan,
  'Query.admin': byId,
  'Query.admins': page,
  'Query.auditChain': nothing,
  'Query.auditAnchor': nothing,
  'Query.auditEntries': z.strictObject({ ...paging, filter: AuditEntryFilter.optional() }),
  'Query.changeRequest': byId,
  'Query.changeRequests': z.strictObject({
    ...paging,
    filter: ChangeRequestFilter.optional(),
    orderBy: z.enum(['NEWEST', 'OLDEST']),
  }),
  'Query.changeRequestsToReview': nothing,
  'Query.client': z.strictObject({ id: clientId }),
  'Query.clientCount': z.strictObject({ filter: ClientFilter.optional() }),
  'Query.overview': nothing,
  'Query.clients': z.strictObject({ ...paging, filter: ClientFilter.optional(), orderBy: ClientOrder }),
  'Query.catalogue': nothing,
  'Query.catalogueModule': z.strictObject({ id: moduleId }),
  'Query.catalogueModules': z.strictObject({ ...paging, state: z.enum(catalogueStates).optional() }),
  'Query.customer': z.strictObject({ by: CustomerBy }),
  'Query.customers': z.strictObject({ ...paging, filter: CustomerFilter.optional(), orderBy: CustomerOrder }),
  'Query.plan': byId,
  'Query.plans': page,
  'Query.clientsInTrouble': nothing,
  'Query.recentAddressesOfAccount': nothing,
  'Query.supportAccesses': nothing,
  'Query.supportAccessesOfCustomers': z.strictObject({ accountId: id.optional() }),
  'Query.factorResets': nothing,
  'Query.factorResetsOfCustomers': z.strictObject({ accountId: id.optional() }),
  'Query.findClient': byId,
  'Query.findPerson': FindPerson,
  'Query.sso': nothing,
  'Query.identityProviderTrial': z.strictObject({ input: TryIdentityProvider }),
  'Query.module': z.strictObject({ id: moduleId }),
  'Query.modules': page,
  'Query.myConsents': nothing,
  'Query.myPersonalTokens': nothing,
  'Query.mySecurity': nothing,
  'Query.viewer': nothing,
  'Query.whoami': nothing,
  'Query.webhookDelivery': z.strictObject({ endpointId: id, sequence: z.int().min(1).max(1_000_000_000) }),
  'Query.webhookEndpoint': byId,
  'Query.webhookEndpoints': nothing,
  'WebhookEndpoint.deliveries': z.strictObject({ ...paging, state: z.enum(deliveryStates).optional() }),
} as const satisfies Readonly<Record<string, z.ZodObject>>;
