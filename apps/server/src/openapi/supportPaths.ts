import { FindPerson, PathId } from '@countersign/schema';
import { RestFactorReset } from '../customers/rest/restFactorReset.js';
import { RestDisable } from '../customers/rest/restSupport.js';
import { answer, jsonBody, jsonSchema, type Paths, problem, queryParameters } from './parts.js';

const tags = ['Accounts'];
const security = [{ bearer: [] }];

const refusals = {
  401: problem('UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so.'),
  403: problem(
    'FORBIDDEN (insufficient_scope): it needs countersign:support:read or countersign:support:write, in the vendor’s account.',
  ),
  503: problem('UNAVAILABLE: try again after Retry-After.'),
};
const missing = { 404: problem('NOT_FOUND: no customer has such a client.') };
const invalid = { 400: problem('INVALID_INPUT, with the path of each field at fault in issues.') };
const conflicts = {
  409: problem('CONFLICT: it is not in the state for that, or has changed meanwhile.'),
};
const shown = { 200: answer('The client.', 'OneCustomerClient') };

const id = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The client_id.',
  schema: jsonSchema(PathId.shape.id),
};

/** The clients of customers over REST, for the vendor's support. */
export const supportPaths: Paths = {
  '/api/accounts/-/people': {
    get: {
      summary: 'Find a person by their address',
      description: 'Their places in the accounts of customers, at most 100.',
      tags,
      operationId: 'findPerson',
      security,
      parameters: queryParameters(FindPerson),
      responses: {
        200: answer('Their places; none where nobody has the address.', 'FoundPeople'),
        ...invalid,
        ...refusals,
      },
    },
  },
  '/api/accounts/-/trouble': {
    get: {
      summary: 'List the clients in trouble',
      description:
        'Of all accounts, at most 100: at whose secrets somebody guesses, which still try a secret that has ended, or which are refused again and again.',
      tags,
      operationId: 'listClientsInTrouble',
      security,
      responses: { 200: answer('The clients.', 'TroubleList'), ...refusals },
    },
  },
  '/api/accounts/-/factor-resets': {
    get: {
      summary: 'List resets of second factors that support asked for',
      description: 'Of people of all accounts, the newest first, at most 100.',
      tags,
      operationId: 'listFactorResets',
      security,
      responses: { 200: answer('The resets.', 'FactorResetList'), ...refusals },
    },
    post: {
      summary: 'Ask for a reset of second factors',
      description:
        'For people whose account has too few left to do it. It always waits for people of the vendor’s; a day after they agree the second factors go, unless anybody who hears of it stops it. All admins of every account of these people are told by mail.',
      tags,
      operationId: 'requestFactorReset',
      security,
      requestBody: jsonBody(jsonSchema(RestFactorReset)),
      responses: {
        202: answer('It waits for admins of the vendor.', 'WaitingAccount'),
        ...invalid,
        404: problem('NOT_FOUND: there is no such customer, or no such admin of it.'),
        ...refusals,
        409: problem('CONFLICT: the account can do it by itself, or they have no second factor, or it is under way.'),
        415: problem('INVALID_INPUT: the body is not JSON.'),
      },
    },
  },
  '/api/accounts/-/clients/{id}': {
    get: {
      summary: 'Find a client of any account',
      description: 'Whose it is, and whether it gets tokens: nothing of what it may do.',
      tags,
      operationId: 'findCustomerClient',
      security,
      parameters: [id],
      responses: { ...shown, ...missing, ...refusals },
    },
  },
  '/api/accounts/-/clients/{id}/disable': {
    post: {
      summary: 'Disable a client in an emergency',
      description:
        'It gets no tokens from the very next request on, and nobody of its account enables it until it is released. Its admins and owner are told by mail.',
      tags,
      operationId: 'emergencyDisableClient',
      security,
      parameters: [id],
      requestBody: jsonBody(jsonSchema(RestDisable)),
      responses: {
        ...shown,
        ...invalid,
        ...missing,
        ...refusals,
        ...conflicts,
        415: problem('INVALID_INPUT: the body is not JSON.'),
        429: problem('RATE_LIMITED: too many were disabled within an hour.'),
      },
    },
  },
  '/api/accounts/-/clients/{id}/release': {
    post: {
      summary: 'Release a client that support disabled',
      description: 'It stays disabled until an admin of its account enables it.',
      tags,
      operationId: 'releaseClient',
      security,
      parameters: [id],
      responses: {
        ...shown,
        202: answer('It waits for a second admin of the vendor.', 'WaitingAccount'),
        ...missing,
        ...refusals,
        ...conflicts,
      },
    },
  },
};
