import { basic, form, json, type Noise, type NoisyRequest, post } from './request.ts';
import { commonWords, createAccessType, largest, type NoisyTenant, tokenRequest } from './tenants.ts';

/** A program of the tenant, with a token for Countersign's own API. */
export interface Caller {
  readonly id: string;
  readonly secret: string;
  readonly token: string;
}

const repeated = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, at) => `f${at}: ${field}`).join(' ')} }`;

const search = `clients(first: 1, filter: { search: "${commonWords} zz" }) { nodes { id } }`;
const whole = `clients(first: 10) { nodes { id name scopes accessTypes { id name description }
  secrets { id hint createdBy { name } } modules { administrator module { name scopes { name } } } } }`;

/** The most aliases of a field that one question may have. */
export type Fitting = (field: string) => Promise<number>;

/** A tenant's worst, door by door. */
export async function worstOf(
  tenant: NoisyTenant,
  callers: readonly Caller[],
  clientsDocument: string,
  fitting: Fitting,
): Promise<Readonly<Record<string, Noise>>> {
  const byEach = (make: (authorization: { authorization: string }) => NoisyRequest): Noise =>
    callers.map(({ token }) => make({ authorization: `Bearer ${token}` }));
  const ask = (query: string, variables: object = {}): Noise =>
    byEach((caller) => post('/graphql', { ...json, ...caller }, JSON.stringify({ query, variables })));
  const get = (path: string): Noise => byEach((headers) => ({ method: 'GET', path, headers }));
  const asked = async (field: string) => ask(repeated(await fitting(field), field));

  const columns = { first: 100, modules: true, accessTypes: true, lastUsed: true, secrets: true };
  const accessType = `accessType(id: "${tenant.accessTypeId}") { permissions { object operations fields } }`;
  const changes = 'auditEntries(first: 100) { nodes { id changes { field before after } values { ref text salt } } }';
  const { email, password } = tenant.admin;
  const secretless = callers.map(({ id }) => tokenRequest(id, 'csk_wrong'));
  const introspection = callers.map(({ id, secret, token }) =>
    post('/oauth/introspect', { authorization: basic(id, secret), 'content-type': form }, `token=${token}`),
  );
  const inviteAdmin = 'mutation($input: InviteAdminInput!) { inviteAdmin(input: $input) { outcome } }';
  return {
    'GraphQL: lists of 100': ask(clientsDocument, columns),
    'GraphQL: searches': await asked(search),
    'GraphQL: everything of clients': await asked(whole),
    'GraphQL: a large access type': await asked(accessType),
    'GraphQL: the audit': await asked(changes),
    'GraphQL: checking the audit': await asked('auditChain { entries }'),
    REST: get('/api/client?limit=100'),
    'REST: searches': get(`/api/client?limit=100&search=${encodeURIComponent(`${commonWords} zz`)}`),
    exports: ['clients.csv', 'clients.json', 'audit.csv', 'audit.json'].flatMap((file) => get(`/api/export/${file}`)),
    tokens: callers.map(({ id, secret }) => tokenRequest(id, secret)),
    'wrong secrets': secretless,
    introspection,
    'sign-in': [
      post('/auth/sign-in', json, JSON.stringify({ email, password })),
      post('/auth/sign-in', json, JSON.stringify({ email: 'nobody%n@example.com', password })),
    ],
    invitations: ask(inviteAdmin, { input: { email: 'guest%n@example.com', name: 'Guest', privileges: [] } }),
    'large changes': ask(createAccessType, { input: largest('Large%n') }),
  };
}
