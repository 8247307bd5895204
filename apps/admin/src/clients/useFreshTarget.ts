import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { ClientDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { refresh } from '../commands/refresh';
import { toFormErrors } from '../form/toFormErrors';
import { notifyFailure } from '../ui/notify';
import type { ClientTarget } from './target';

/**
 * The client of a dialog. `handleFailure` refetches it after a concurrent change, so that confirming again is a
 * decision about its current state, and closes the dialog if the client was deleted. `fieldErrors` has the server's
 * issues by the name of their field.
 */
export function useFreshTarget(client: ClientTarget, onClose: () => void) {
  const apollo = useApolloClient();
  const [target, setTarget] = useState(client);
  const [failure, setFailure] = useState<Failure>();

  async function handleFailure(failure: Failure) {
    if (failure.code === 'NOT_FOUND') {
      onClose();
      notifyFailure({ ...failure, message: `${failure.message} Somebody deleted it meanwhile.` });
      return refresh(apollo);
    }
    setFailure(failure);
    if (failure.code !== 'CONFLICT') return;
    const { data } = await apollo.query({
      query: ClientDocument,
      variables: { id: client.id },
      fetchPolicy: 'network-only',
    });
    if (data) setTarget(data.client);
  }

  return { target, failure, fieldErrors: toFormErrors(failure?.issues ?? []), handleFailure };
}
