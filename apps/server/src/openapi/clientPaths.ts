import { PathId, RestDeletion, RestListing, RestPrecondition } from '@countersign/schema';
import { RestClient, RestRotation } from '../clients/rest/restClient.js';
import { answer, jsonBody, jsonSchema, type Paths, problem, queryParameters } from './parts.js';

const tags = ['Clients in other words'];
const security = [{ bearer: [] }];

const refusals = {
  400: problem('INVALID_INPUT, with the path of each field at fault in issues.'),
  401: problem('UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so.'),
  403: problem('FORBIDDEN (insufficient_scope), or STEP_UP_REQUIRED where the account wants a person.'),
  409: problem('CONFLICT: it has changed since; currentVersion is its version now.'),
  413: problem('INVALID_INPUT: the body is too large.'),
  415: problem('INVALID_INPUT: the body is not JSON.'),
  503: problem('UNAVAILABLE: try again after Retry-After.'),
};
const precondition = { 412: problem('CONFLICT: If-Match names another version than currentVersion.') };
const missing = { 404: problem('NOT_FOUND.') };
const waiting = { 202: answer('It waits for a second admin.', 'Waiting') };

const id = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The client id.',
  schema: jsonSchema(PathId.shape.id),
};
const location = { description: 'Where the client is read.', schema: { type: 'string' } };
const ifMatch = {
  name: 'If-Match',
  in: 'header',
  description: 'The ETag that was last seen; or several, or *; where the client has another by now, the answer is 412.',
  schema: jsonSchema(RestPrecondition.shape['If-Match']),
};

const collection = {
  post: {
    summary: 'Make a client',
    description:
      'With a token of the module Countersign management. It is granted exactly the scopes that are named, and none that their modules have besides. An administrator scope also needs the permission admin, in upper or lower case, which gives none by itself; any other permission names an access type. The secret is told once.',
    tags,
    operationId: 'createClientInOtherWords',
    security,
    requestBody: jsonBody(jsonSchema(RestClient)),
    responses: {
      201: { ...answer('The client, and its secret.', 'MadeClient'), headers: { Location: location } },
      ...waiting,
      ...refusals,
    },
  },
  get: {
    summary: 'List clients',
    tags,
    operationId: 'listClientsInOtherWords',
    security,
    parameters: queryParameters(RestListing),
    responses: { 200: answer('A page of clients.', 'ClientList'), ...refusals },
  },
};

/** Clients over REST. */
export const clientPaths: Paths = {
  '/api/client': collection,
  '/api/client/{id}': {
    get: {
      summary: 'Read a client',
      tags,
      operationId: 'readClientInOtherWords',
      security,
      parameters: [id],
      responses: { 200: answer('The client, with an ETag.', 'OneClient'), ...missing, ...refusals },
    },
    delete: {
      summary: 'Delete a client',
      tags,
      operationId: 'deleteClientInOtherWords',
      security,
      parameters: [id, ifMatch, ...queryParameters(RestDeletion)],
      responses: {
        204: { description: 'It is deleted, and every token of it is revoked.' },
        ...waiting,
        ...missing,
        ...precondition,
        ...refusals,
      },
    },
  },
  '/api/client/{id}/rotate': {
    post: {
      summary: 'Replace the secret',
      description: 'The old one stops now, or at overlapUntil where the account allows that.',
      tags,
      operationId: 'rotateClientSecretInOtherWords',
      security,
      parameters: [id, ifMatch],
      requestBody: jsonBody(jsonSchema(RestRotation), false),
      responses: {
        200: answer('The client, and its new secret.', 'MadeClient'),
        ...waiting,
        ...missing,
        ...precondition,
        ...refusals,
      },
    },
  },
};
