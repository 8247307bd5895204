import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { ClientChoicesDocument, type ClientChoicesQuery } from '../../api/__generated__/graphql';

/** What a client may be given. */
export interface ClientChoices {
  modules: ClientChoicesQuery['modules']['nodes'];
  accessTypes: ClientChoicesQuery['accessTypes']['nodes'];
}

/** All of it, page by page: a list that is cut off would hide what a client has already. */
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
    // The one that has ended is asked for what comes after its end: nothing.
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

/** Loads what a client may be given, however much there is. */
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
