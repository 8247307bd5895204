import type { ApolloClient } from '@apollo/client';

const lists = ['clients', 'modules', 'accessTypes', 'auditEntries', 'changeRequests', 'admins', 'mySecurity'];

/** After a change: lists that are out of sight are forgotten, and what is in sight is fetched anew. */
export function refresh(client: ApolloClient) {
  return client.refetchQueries({
    include: 'active',
    updateCache(cache) {
      for (const fieldName of lists) cache.evict({ id: 'ROOT_QUERY', fieldName });
      cache.gc();
    },
  });
}
