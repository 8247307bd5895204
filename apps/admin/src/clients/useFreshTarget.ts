import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { ClientDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import type { Target } from './target';

/**
 * The client that a dialog is about. When somebody changed it meanwhile, it is fetched anew, so that confirming once more
 * is a decision about the client as it now is.
 */
export function useFreshTarget(client: Target) {
  const apollo = useApolloClient();
  const [target, setTarget] = useState(client);
  const [failure, setFailure] = useState<Failure>();

  async function refused(failure: Failure) {
    setFailure(failure);
    if (failure.code !== 'CONFLICT') return;
    const { data } = await apollo.query({
      query: ClientDocument,
      variables: { id: client.id },
      fetchPolicy: 'network-only',
    });
    if (data) setTarget(data.client);
  }

  return { target, failure, refused };
}
