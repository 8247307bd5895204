import type { Caller } from './doors.ts';
import { basic, form, json, type Noise, type NoisyRequest, post } from './request.ts';
import type { NoisyTenant } from './tenants.ts';

const owner = { email: 'jo@noisy.example' };
const grantTypes = ['CLIENT_CREDENTIALS'];

/** A tenant's worst by what it changes and ends, by what is refused, and by the page of its admin. */
export function worstOfChanges(
  { cookie }: NoisyTenant,
  callers: readonly Caller[],
  clientsDocument: string,
): Readonly<Record<string, Noise>> {
  const byEach = (make: (caller: Caller, headers: NoisyRequest['headers']) => NoisyRequest): Noise =>
    callers.map((caller) => make(caller, { ...json, authorization: `Bearer ${caller.token}` }));
  const ask = (query: string, variables: object = {}): Noise =>
    byEach((_caller, headers) => post('/graphql', headers, JSON.stringify({ query, variables })));
  const spent = (path: string, body: string): Noise =>
    callers.map(({ id, secret }) => post(path, { authorization: basic(id, secret), 'content-type': form }, body));

  const twenty = Array.from({ length: 20 }, (_, at) => `m${at}: createClient(input: $input) { client { id } }`);
  const create = `mutation($input: CreateClientInput!) { ${twenty.join(' ')} }`;
  const preview = `mutation($input: UpdateAccountSettingsInput!) {
    updateAccountSettings(input: $input, dryRun: true) { impact { policy count } } }`;
  const columns = { first: 100, modules: true, accessTypes: true, lastUsed: true, secrets: true };
  const tooMuch = Array.from({ length: 300 }, (_, at) => `f${at}: clients(first: 100) { nodes { id } }`);
  return {
    'GraphQL: by the page of an admin': [
      post('/graphql', { ...json, cookie }, JSON.stringify({ query: clientsDocument, variables: columns })),
    ],
    'GraphQL: refused': ask(`{ ${tooMuch.join(' ')} }`),
    'GraphQL: new clients': ask(create, { input: { name: 'New %n', grantTypes, owner } }),
    'GraphQL: previews': ask(preview, {
      input: { expectedVersion: 2, maxSecretLifetimeDays: 30, secretsPerClient: 1 },
    }),
    'REST: new clients': byEach((_caller, headers) =>
      post('/api/client', headers, JSON.stringify({ name: 'By REST %n', grantTypes, owner })),
    ),
    'refresh tokens': spent('/oauth/token', 'grant_type=refresh_token&refresh_token=crt_%n'),
    revocation: spent('/oauth/revoke', 'token=crt_%n'),
    userinfo: byEach((_caller, headers) => ({ method: 'GET', path: '/oauth/userinfo', headers })),
  };
}
