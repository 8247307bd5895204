import { z } from 'zod';
import { catalogueStates } from './catalogue.js';
import { ClientOrder } from './clients.js';
import { clientId } from './naturalKeys.js';
import { Cursor, maxPageSize } from './paging.js';
import { queryOf } from './queryOf.js';
import { AuditEntryFilter, ChangeRequestFilter, ClientFilter, CustomerFilter } from './reads.js';
import { Reference } from './reference.js';
import { confirmation, id } from './text.js';

const size = `Ask for 1 to ${maxPageSize} at a time.`;

const limit = z.coerce
  .number()
  .int(size)
  .min(1, size)
  .max(maxPageSize, size)
  .meta({ description: '1 to 100; 25 unless it says otherwise.' });

/** A page of a list over REST. */
export const RestPage = z.object({
  limit: limit.optional(),
  after: Cursor.optional().meta({ description: 'The next of the page before.' }),
});

/** A page of the vendor's catalogue over REST. */
export const RestCatalogue = z.object({
  state: z.enum(catalogueStates).optional().meta({ description: 'Only modules in this state.' }),
  ...RestPage.shape,
});

const changeRequestOrders = ['NEWEST', 'OLDEST'] as const;

/** The queries of lists over REST: the filters of GraphQL, an order and a page. */
export const RestClients = z.object({
  ...queryOf(ClientFilter),
  orderBy: ClientOrder.optional().describe('NAME_ASC unless it says otherwise.'),
  ...RestPage.shape,
});
export const RestChangeRequests = z.object({
  ...queryOf(ChangeRequestFilter),
  orderBy: z.enum(changeRequestOrders).optional().describe('NEWEST unless it says otherwise.'),
  ...RestPage.shape,
});
export const RestAuditEntries = z.object({ ...queryOf(AuditEntryFilter), ...RestPage.shape });

/** The options of a change over REST. */
export const RestOptions = z.object({
  dryRun: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('Everything but the commit: answers what would change.'),
  comment: z.string().max(2000).optional().describe('The reason, for the reviewer.'),
});

/** The query of a list of clients over REST: its filter and a page. */
export const RestListing = z.object({
  ...queryOf(ClientFilter),
  limit: limit.optional(),
  after: Cursor.optional().meta({ description: 'The next of the page before.' }),
});

/** The query of the list of customers over REST: its filter and a page. */
export const RestCustomers = z.object({
  ...queryOf(CustomerFilter),
  limit: limit.optional(),
  after: Cursor.optional().meta({ description: 'The next of the page before.' }),
});

/** The account that a path names by the vendor's reference. */
export const PathReference = z.object({ reference: Reference });

/** An admin of the account that a path names by the vendor's reference. */
export const PathAccountAdmin = z.object({ reference: Reference, adminId: id });

/** The thing that a path names. */
export const PathId = z.object({ id });

/** The client that a path names, by its id or its reference. */
export const PathClient = z.object({ id: clientId });

/** The input of a deletion over REST. */
export const RestDeletion = z.object({
  confirmation: confirmation
    .optional()
    .meta({ description: 'The name of the client, if the account requires typed confirmations.' }),
});

// RFC 9110 §8.8.3 and §13.1.1.
const entityTags = /^(\*|(W\/)?"[\x21\x23-\x7e]*"(\s*,\s*(W\/)?"[\x21\x23-\x7e]*")*)$/;

/** The version of a client that a change over REST is based on: the ETag from its answer, or any (RFC 9110 §13.1.1). */
export const RestPrecondition = z.object({
  'If-Match': z
    .string()
    .max(200, { error: 'Send the ETag as it was answered with the client.', abort: true })
    .regex(entityTags, 'Send the ETag as it was answered with the client.')
    .optional()
    .meta({ description: 'The ETag that was last seen; where the client has another by now, the answer is 412.' }),
});

/** The state that a reader has already (RFC 9110 §13.1.2). */
export const RestKnown = z.object({
  'If-None-Match': RestPrecondition.shape['If-Match'].meta({
    description: 'The ETag that was last seen: the answer is 304 while it is the same.',
  }),
});
