import { useQuery } from '@apollo/client/react';
import { ClientImpactDocument, type ClientImpactQuery } from '../../api/__generated__/graphql';

export type ClientFacts = ClientImpactQuery['client'];

/**
 * The client of a dialog as it is now, which the row or page behind it may not know. Its use is counted up to a second
 * late: asked again while the dialog is open, so that no request of a moment ago is missing.
 */
export function useClientFacts(clientId: string, pollInterval = 2000) {
  return useQuery(ClientImpactDocument, {
    variables: { id: clientId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
    context: { background: true },
    pollInterval,
    skipPollAttempt: () => document.hidden,
  });
}

/** Whether a secret works, as long as its client is enabled. */
const works = ({ state }: ClientFacts['secrets'][number]) => state !== 'EXPIRED';

/** What happens to the secrets of a client when one of them, or every one, stops. */
export function secretsAfter(client: ClientFacts | undefined, secretId?: string) {
  const working = client?.secrets.filter(works) ?? [];
  const ending = working.filter(({ id }) => secretId === undefined || id === secretId);
  return { ending: ending.map(({ hint }) => hint), staying: working.length - ending.length };
}
