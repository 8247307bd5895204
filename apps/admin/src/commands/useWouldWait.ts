import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { OutcomeFragment } from '../api/__generated__/graphql';
import { useApprovalNeed } from './useApprovalNeed';

/**
 * Whether a change would wait for a second admin; undefined while nobody knows. Where the account's policies leave it
 * open, the server is asked, by a preview of the change itself.
 */
export function useWouldWait<Data extends object, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  change: Variables | undefined,
): boolean | undefined {
  const client = useApolloClient();
  const need = useApprovalNeed();
  const [answer, setAnswer] = useState<boolean>();
  const asked = need === 'MAYBE' && change ? JSON.stringify(change) : undefined;

  useEffect(() => {
    if (!asked) return;
    let current = true;
    const variables = { ...JSON.parse(asked), dryRun: true };
    client.mutate<Data, Variables>({ mutation, variables, fetchPolicy: 'no-cache' } as never).then(
      ({ data }) => {
        const [payload] = Object.values(data ?? {}) as OutcomeFragment[];
        if (current) setAnswer(payload?.wouldWait ?? undefined);
      },
      // Whatever refuses the preview refuses the change, which says so itself.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [client, mutation, asked]);

  if (!need) return false;
  return need === 'ALWAYS' ? true : answer;
}
