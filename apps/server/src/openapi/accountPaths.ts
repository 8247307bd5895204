import { PathAccountAdmin, PathReference, RestCustomers } from '@countersign/schema';
import type { z } from 'zod';
import {
  RestAccount,
  RestAccountAdmin,
  RestAccountName,
  RestAccountPlan,
  RestAccountReference,
  RestSuspension,
} from '../customers/rest/restAccount.js';
import { answer, jsonBody, jsonSchema, type Paths, problem, queryParameters } from './parts.js';

const tags = ['Accounts'];
const security = [{ bearer: [] }];

const refusals = {
  400: problem('INVALID_INPUT, with the path of each field at fault in issues.'),
  401: problem('UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so.'),
  403: problem(
    'FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account.',
  ),
  409: problem('CONFLICT: it is not in the state for that, or has changed meanwhile.'),
  415: problem('INVALID_INPUT: the body is not JSON.'),
  503: problem('UNAVAILABLE: try again after Retry-After.'),
};
const missing = { 404: problem('NOT_FOUND: no account has this reference.') };
const waiting = { 202: answer('It waits for a second admin of the vendor.', 'WaitingAccount') };
const shown = { 200: answer('The account.', 'OneAccount') };

const reference = {
  name: 'reference',
  in: 'path',
  required: true,
  description: 'The vendor’s own id of the customer.',
  schema: jsonSchema(PathReference.shape.reference),
};

/** A change of an account that may wait. */
const changeOf = (
  operationId: string,
  summary: string,
  body: z.ZodType,
  description?: string,
  done: Record<number, object> = shown,
): Paths[string] => ({
  post: {
    summary,
    ...(description && { description }),
    tags,
    operationId,
    security,
    parameters: [reference],
    requestBody: jsonBody(jsonSchema(body)),
    responses: { ...done, ...waiting, ...missing, ...refusals },
  },
});

/** The vendor's accounts over REST. */
export const accountPaths: Paths = {
  '/api/accounts': {
    get: {
      summary: 'List accounts',
      description: 'With a token of the module Countersign vendor, as everything here.',
      tags,
      operationId: 'listAccounts',
      security,
      parameters: queryParameters(RestCustomers),
      responses: { 200: answer('A page of accounts.', 'AccountList'), ...refusals },
    },
  },
  '/api/accounts/{reference}': {
    get: {
      summary: 'Read an account',
      tags,
      operationId: 'readAccount',
      security,
      parameters: [reference],
      responses: { ...shown, ...missing, ...refusals },
    },
    put: {
      summary: 'Make an account, unless it is there',
      description:
        'Invites the first administrator by mail. The same reference again answers the same account: it changes nothing, and mails nobody.',
      tags,
      operationId: 'createAccount',
      security,
      parameters: [reference],
      requestBody: jsonBody(jsonSchema(RestAccount)),
      responses: {
        200: answer('It was there already, as it is.', 'OneAccount'),
        201: answer('It was made.', 'OneAccount'),
        ...waiting,
        ...refusals,
      },
    },
  },
  '/api/accounts/{reference}/suspend': {
    post: {
      summary: 'Suspend an account',
      description: 'Its people do not come in and its clients get no tokens, from the very next request on.',
      tags,
      operationId: 'suspendAccount',
      security,
      parameters: [reference],
      requestBody: jsonBody(jsonSchema(RestSuspension)),
      responses: { ...shown, ...missing, ...refusals },
    },
  },
  '/api/accounts/{reference}/resume': {
    post: {
      summary: 'Resume an account',
      tags,
      operationId: 'resumeAccount',
      security,
      parameters: [reference],
      responses: { ...shown, ...waiting, ...missing, ...refusals },
    },
  },
  '/api/accounts/{reference}/rename': changeOf('renameAccount', 'Rename an account', RestAccountName),
  '/api/accounts/{reference}/reference': changeOf(
    'setReference',
    'Give an account another reference',
    RestAccountReference,
    'It always waits for a second admin of the vendor: tokens of the account carry it.',
  ),
  '/api/accounts/{reference}/plan': changeOf(
    'assignPlan',
    'Give an account a plan, or limits of its own',
    RestAccountPlan,
    'What is over a new limit stays, and nothing is added.',
  ),
  '/api/accounts/{reference}/admins': changeOf(
    'inviteAccountAdmin',
    'Invite the first admin of an account',
    RestAccountAdmin,
    'Only while nobody of the account has ever come in.',
    { 201: answer('The account: the admin is invited by mail.', 'OneAccount') },
  ),
  '/api/accounts/{reference}/admins/{adminId}/resend-invitation': {
    post: {
      summary: 'Send an invitation again',
      description: 'The link from before stops working.',
      tags,
      operationId: 'resendAccountInvitation',
      security,
      parameters: [
        reference,
        { name: 'adminId', in: 'path', required: true, schema: jsonSchema(PathAccountAdmin.shape.adminId) },
      ],
      responses: { ...shown, ...missing, ...refusals },
    },
  },
};
