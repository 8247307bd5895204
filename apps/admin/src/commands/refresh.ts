import type { ApolloClient } from '@apollo/client';

const lists = [
  'clients',
  'clientCount',
  'modules',
  'catalogue',
  'accessTypes',
  'auditEntries',
  'changeRequests',
  'admins',
  'mySecurity',
  'customers',
  'supportAccesses',
  'supportAccessesOfCustomers',
  'factorResets',
  'factorResetsOfCustomers',
];

/** After a change: evicts lists from the cache, and refetches the active queries. */
export async function refresh(client: ApolloClient): Promise<void> {
  const fetched = client.refetchQueries({
    include: 'active',
    updateCache(cache) {
      for (const fieldName of lists) cache.evict({ id: 'ROOT_QUERY', fieldName });
      cache.gc();
    },
  });
  // A failed query shows its own error in its place.
  await fetched.catch(() => undefined);
}
