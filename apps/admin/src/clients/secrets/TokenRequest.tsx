import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { TokenRequestDocument } from '../../api/__generated__/graphql';
import { resourceToName } from '../form/tokenForms';
import { useEndpoints } from '../useEndpoints';
import { curlCommand } from './curlCommand';
import { MaskedValue } from './MaskedValue';

interface Props {
  clientId: string;
  secret: string;
  onCopied: () => void;
}

/** A line that gets a token with a new secret, for a client that may get one so. */
export function TokenRequest({ clientId, secret, onCopied }: Props) {
  const { endpoints } = useEndpoints();
  const { data } = useQuery(TokenRequestDocument, { variables: { id: clientId }, fetchPolicy: 'network-only' });
  if (!endpoints || !data) return null;
  const { client } = data;
  if (!client.grantTypes.includes('CLIENT_CREDENTIALS')) return null;
  if (!client.enabled) {
    return (
      <Text size="sm" c="dimmed">
        The client is disabled: it gets no token until it is enabled.
      </Text>
    );
  }
  const request = { ...client, resource: resourceToName(client.modules.map(({ module }) => module)) };
  return (
    <MaskedValue
      label="Get a token with it"
      what="the curl line"
      value={curlCommand(endpoints.token_endpoint, request, secret)}
      mask={curlCommand(endpoints.token_endpoint, request, '••••••••')}
      onCopied={onCopied}
    />
  );
}
