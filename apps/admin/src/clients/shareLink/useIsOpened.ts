import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { SecretShareLinkStatesDocument } from '../../api/__generated__/graphql';

interface Options {
  clientId: string;
  secretId: string;
  /** Whether a link was made, of a client that is there: the links of a pending client are not to be had. */
  skip: boolean;
  onOpened: () => void;
}

/** Tells when the newest link to a secret was opened. */
export function useIsOpened({ clientId, secretId, skip, onOpened }: Options): boolean {
  const { data, stopPolling } = useQuery(SecretShareLinkStatesDocument, {
    variables: { id: clientId },
    skip,
    fetchPolicy: 'network-only',
    context: { background: true },
    pollInterval: 3000,
    skipPollAttempt: () => document.hidden,
  });
  const isOpened = data?.client.secretShareLinks.find((link) => link.secretId === secretId)?.state === 'USED';

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once.
  useEffect(() => {
    if (!isOpened) return;
    stopPolling();
    onOpened();
  }, [isOpened]);
  return isOpened;
}
