import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { ClientChoicesDocument, type ClientChoicesQuery } from '../../api/__generated__/graphql';

/** The modules and access types that a client may be given. */
export interface ClientChoices {
  modules: ClientChoicesQuery['modules']['nodes'];
  accessTypes: ClientChoicesQuery['accessTypes']['nodes'];
}

/** Loads all pages: a partial list would hide grants that a client already has. */
async function load(apollo: ApolloClient): Promise<ClientChoices> {
  const all: ClientChoices = { modules: [], accessTypes: [] };
  let after: { modulesAfter?: string; accessTypesAfter?: string } = {};
  for (let more = true; more; ) {
    const { data } = await apollo.query({
      query: ClientChoicesDocument,
      variables: after,
      fetchPolicy: 'network-only',
    });
    if (!data) throw new Error('The choices were not answered.');
    const { modules, accessTypes } = data;
    all.modules.push(...modules.nodes);
    all.accessTypes.push(...accessTypes.nodes);
    more = modules.pageInfo.hasNextPage || accessTypes.pageInfo.hasNextPage;
    // A finished list is queried past its end, and returns nothing.
    const end = (one: { pageInfo: { endCursor?: string | null } }, last: string | undefined) =>
      one.pageInfo.endCursor ?? last;
    const [modulesAfter, accessTypesAfter] = [
      end(modules, after.modulesAfter),
      end(accessTypes, after.accessTypesAfter),
    ];
    after = { ...(modulesAfter && { modulesAfter }), ...(accessTypesAfter && { accessTypesAfter }) };
  }
  return all;
}

/** Loads all modules and access types, however many there are. */
export function useClientChoices() {
  const apollo = useApolloClient();
  const [answer, setAnswer] = useState<{ data?: ClientChoices; error?: unknown }>({});
  const refetch = useCallback(() => {
    setAnswer({});
    load(apollo).then(
      (data) => setAnswer({ data }),
      (error) => setAnswer({ error }),
    );
  }, [apollo]);
  useEffect(refetch, [refetch]);
  return { ...answer, loading: !answer.data && !answer.error, refetch };
}
