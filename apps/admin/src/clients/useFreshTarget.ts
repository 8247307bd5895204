import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { ClientDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { refresh } from '../commands/refresh';
import { placeIssues } from '../form/placeIssues';
import { notifyFailure } from '../ui/notify';
import type { ClientTarget } from './target';

/**
 * The client that a dialog is about. When somebody changed it meanwhile, it is fetched anew, so that confirming once more
 * is a decision about the client as it now is; when somebody deleted it, the dialog goes, too. `fieldErrors` has what was refused
 * of the dialog's fields, by their names.
 */
export function useFreshTarget(client: ClientTarget, onClose: () => void) {
  const apollo = useApolloClient();
  const [target, setTarget] = useState(client);
  const [failure, setFailure] = useState<Failure>();

  async function refused(failure: Failure) {
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

  return { target, failure, fieldErrors: placeIssues(failure?.issues ?? []), refused };
}
