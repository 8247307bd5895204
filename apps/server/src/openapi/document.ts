import { codes, limitNames, limitSources } from '@countersign/schema';
import { z } from 'zod';
import { ShownProgram } from '../auth/rest/whoami.js';
import { ShownClient } from '../clients/rest/restClient.js';
import { ShownAccount } from '../customers/rest/restAccount.js';
import { ShownReset } from '../customers/rest/restFactorReset.js';
import { ShownCustomerClient, ShownSeat, ShownTrouble } from '../customers/rest/restSupport.js';
import { ErrorResponse, IntrospectionResponse, TokenResponse, UserInfo } from '../oauth/responses.js';
import { accountPaths } from './accountPaths.js';
import { clientPaths } from './clientPaths.js';
import { exportPaths } from './exportPaths.js';
import { leakPaths } from './leakPaths.js';
import { oauthPaths } from './oauthPaths.js';
import { jsonSchema } from './parts.js';
import { resourcePaths, resourceSchemas } from './resourcePaths.js';
import { supportPaths } from './supportPaths.js';
import { whoamiPath } from './whoamiPath.js';

const MetLimit = z.object({ limit: z.enum(limitNames), value: z.int(), by: z.enum(limitSources) });

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(codes).meta({ description: 'For programs. Keeps its meaning for ever.' }),
  issues: z
    .array(z.object({ path: z.array(z.union([z.string(), z.int()])), message: z.string(), limit: MetLimit.optional() }))
    .optional()
    .meta({ description: 'Every field at fault.' }),
  currentVersion: z.int().optional().meta({ description: 'Of a CONFLICT: the version that it has now.' }),
  limit: MetLimit.optional().meta({ description: 'Of a CONFLICT: the limit that it meets, and whose word it is.' }),
  requestId: z.string().optional().meta({ description: 'For the operator, who can find it in the log.' }),
});

const newSecret = z.string().meta({ description: 'Returned only once.' });

const schemas = {
  Token: TokenResponse,
  Program: ShownProgram,
  Introspection: IntrospectionResponse,
  UserInfo,
  Error: ErrorResponse,
  Problem,
  OneClient: z.object({ client: ShownClient }),
  MadeClient: z.object({ client: ShownClient, newSecret: newSecret.optional() }),
  ClientList: z.object({ clients: z.array(ShownClient), next: z.string().nullable() }),
  Waiting: z.object({
    changeRequest: z.object({ id: z.string(), number: z.int() }),
    newSecret: newSecret
      .optional()
      .meta({ description: 'Returned only once, and not valid until the change is approved.' }),
  }),
  OneAccount: z.object({ account: ShownAccount }),
  OneCustomerClient: z.object({ client: ShownCustomerClient }),
  FoundPeople: z.object({ people: z.array(ShownSeat) }),
  FactorResetList: z.object({ factorResets: z.array(ShownReset) }),
  TroubleList: z.object({ clients: z.array(ShownTrouble) }),
  AccountList: z.object({ accounts: z.array(ShownAccount), next: z.string().nullable() }),
  WaitingAccount: z.object({ changeRequest: z.object({ id: z.string(), number: z.int() }) }),
  LeaksReceived: z.object({ received: z.int().meta({ description: 'How many values were received.' }) }),
  ScanFeedback: z.array(
    z.object({ token_raw: z.string(), token_type: z.string(), label: z.enum(['true_positive', 'false_positive']) }),
  ),
  LeakPatterns: z.object({
    reportTo: z.string(),
    before: z.string(),
    after: z.string(),
    patterns: z.array(z.object({ type: z.string(), name: z.string(), regex: z.string(), checksum: z.boolean() })),
  }),
  KeySet: z.object({
    keys: z.array(z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string(), use: z.string() })),
  }),
  Metadata: z.looseObject({ issuer: z.string(), token_endpoint: z.string(), jwks_uri: z.string() }),
};

/** The OpenAPI 3.1 document of the REST API, made of the schemas that parse requests. */
export const openApi = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Countersign',
    version: '1',
    description:
      'Tokens for API clients, and the clients themselves. Any OAuth 2.0 library finds its way by discovery.',
  },
  servers: [{ url: publicUrl }],
  // Of an operation that names none: it takes no credential, or a browser's cookie.
  security: [],
  tags: [
    { name: 'Tokens', description: 'For clients, and for the APIs that they call.' },
    { name: 'People', description: 'For applications that act for a person.' },
    { name: 'Discovery', description: 'For libraries.' },
    { name: 'Clients', description: 'For programs that manage clients.' },
    { name: 'Modules', description: 'The APIs that tokens are for.' },
    {
      name: 'Catalogue',
      description: 'The modules that the vendor publishes to accounts, and who is entitled to them.',
    },
    { name: 'Plans', description: 'What accounts that have one may use, and how much: for the vendor.' },
    { name: 'Access types', description: 'Named sets of permissions.' },
    { name: 'Change requests', description: 'What waits for a second admin, and what became of it.' },
    { name: 'Admins', description: 'Who may do what in the account.' },
    { name: 'Audit', description: 'What was done, by whom and when.' },
    { name: 'Clients in other words', description: 'For programs that were written for another vendor’s REST.' },
    { name: 'Accounts', description: 'For the vendor’s programs, which manage the accounts of its customers.' },
    { name: 'Leaks', description: 'For whoever found a credential where it should not be.' },
    { name: 'Lists as files', description: 'For spreadsheets, and for programs that want all of it.' },
  ],
  paths: {
    ...oauthPaths,
    ...whoamiPath,
    ...clientPaths,
    ...accountPaths,
    ...supportPaths,
    ...exportPaths,
    ...leakPaths,
    ...resourcePaths,
  },
  components: {
    schemas: Object.fromEntries(
      Object.entries({ ...schemas, ...resourceSchemas }).map(([name, schema]) => [
        name,
        schema instanceof z.ZodType ? jsonSchema(schema, 'output') : schema,
      ]),
    ),
    securitySchemes: {
      clientBasic: { type: 'http', scheme: 'basic', description: 'The client id and its secret (RFC 6749 §2.3.1).' },
      bearer: { type: 'http', scheme: 'bearer', description: 'An access token (RFC 6750).' },
    },
  },
});

export type OpenApi = ReturnType<typeof openApi>;
