import type { Caller } from './doors.ts';
import { json, type Noise, type NoisyRequest, post } from './request.ts';
import type { NoisyTenant } from './tenants.ts';

/** The worst of the vendor's own tool, and of its support: they share the process with every customer. */
export function worstOfVendor(
  { admin, webId }: NoisyTenant,
  tools: readonly Caller[],
): Readonly<Record<string, Noise>> {
  const byEach = (...asks: ((headers: NoisyRequest['headers']) => NoisyRequest)[]): Noise =>
    tools.flatMap(({ token }) => asks.map((ask) => ask({ ...json, authorization: `Bearer ${token}` })));
  const get = (path: string) => (headers: NoisyRequest['headers']) => ({ method: 'GET' as const, path, headers });
  const query = `{ customers(first: 100, filter: { search: "n" }) {
    nodes { id name people { id name email } entitlements { module { name } } } } }`;
  const account = { name: 'Customer %n', admin: { name: 'Ann', email: 'ann%n@customer.example' } };
  return {
    'vendor: accounts': byEach(get('/api/accounts?limit=100'), (headers) =>
      post('/graphql', headers, JSON.stringify({ query })),
    ),
    'vendor: new accounts': byEach((headers) => ({
      method: 'PUT' as const,
      path: '/api/accounts/C-%n',
      headers,
      body: JSON.stringify(account),
    })),
    'vendor: support': byEach(
      get('/api/accounts/-/trouble'),
      get(`/api/accounts/-/people?email=${encodeURIComponent(admin.email)}`),
      get(`/api/accounts/-/clients/${webId}`),
    ),
    // It is released again at once, so that there is always something to do.
    'vendor: emergencies': byEach(
      (headers) => post(`/api/accounts/-/clients/${webId}/disable`, headers, JSON.stringify({ reason: 'Noise %n' })),
      (headers) => post(`/api/accounts/-/clients/${webId}/release`, headers, '{}'),
    ),
  };
}
