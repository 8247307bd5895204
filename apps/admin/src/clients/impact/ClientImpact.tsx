import { useQuery } from '@apollo/client/react';
import { List, Skeleton, Stack, Text } from '@mantine/core';
import { ClientImpactDocument } from '../../api/__generated__/graphql';
import { failureOf } from '../../api/failure';
import { FailureAlert } from '../../ui/FailureAlert';
import { Time } from '../../ui/Time';

interface Props {
  clientId: string;
  /** The secret that stops; the client as a whole when left out. */
  secretId?: string | undefined;
}

const requests = (count: number) => (count === 1 ? '1 request' : `${count.toLocaleString('en')} requests`);

/** The client's recent use, shown before a breaking change is confirmed. */
export function ClientImpact({ clientId, secretId }: Props) {
  const { data, error } = useQuery(ClientImpactDocument, { variables: { id: clientId }, fetchPolicy: 'network-only' });
  if (error) return <FailureAlert failure={failureOf(error)} />;
  if (!data) return <Skeleton height={64} />;

  const { usage, secrets } = data.client;
  const inUse = secrets.filter((secret) => secret.lastUsedAt && secret.state !== 'EXPIRED');
  const secret = secrets.find(({ id }) => id === secretId);
  const lastUsedAt = secret ? secret.lastUsedAt : usage.lastUsedAt;
  return (
    <Stack gap={4} role="group" aria-label="What it will hit">
      <Text size="sm" fw={600}>
        {lastUsedAt ? (
          <>
            {secret ? 'This secret' : 'This client'} was last used <Time at={lastUsedAt} />.
          </>
        ) : (
          `${secret ? 'This secret' : 'This client'} was never used.`
        )}
      </Text>
      {usage.answeredPastWeek > 0 && (
        <List size="sm">
          <List.Item>
            {requests(usage.answeredPastDay)} of this client in the past day, {requests(usage.answeredPastWeek)} in the
            past week
          </List.Item>
          {!secret && inUse.length > 0 && <List.Item>In use: {inUse.map(({ hint }) => hint).join(', ')}</List.Item>}
          {!secret && usage.liveGrants > 0 && (
            <List.Item>
              {usage.liveGrants === 1 ? 'One refresh token is' : `${usage.liveGrants} refresh tokens are`} live
            </List.Item>
          )}
        </List>
      )}
    </Stack>
  );
}
