import { List, Skeleton, Stack, Text } from '@mantine/core';
import { failureOf } from '../../api/failure';
import { FailureAlert } from '../../ui/FailureAlert';
import { Time } from '../../ui/Time';
import { useClientFacts } from './useClientFacts';

interface Props {
  clientId: string;
  /** The secret that stops; the client as a whole when left out. */
  secretId?: string | undefined;
}

const requests = (count: number) => (count === 1 ? '1 request' : `${count.toLocaleString('en')} requests`);

/** The client's recent use, shown before a breaking change is confirmed. */
export function ClientImpact({ clientId, secretId }: Props) {
  const { data, error } = useClientFacts(clientId);
  if (error) return <FailureAlert failure={failureOf(error)} unasked />;
  if (!data) return <Skeleton height={64} />;

  const { usage, secrets } = data.client;
  const inUse = secrets.filter((secret) => secret.lastUsedAt && secret.state !== 'EXPIRED');
  const secret = secrets.find(({ id }) => id === secretId);
  const lastUsedAt = secret ? secret.lastUsedAt : usage.lastUsedAt;
  const refused = usage.refusals.reduce((sum, { pastWeek }) => sum + pastWeek, 0);
  const facts = [
    usage.answeredPastWeek > 0 &&
      `${requests(usage.answeredPastDay)} of this client in the past day, ${requests(usage.answeredPastWeek)} in the past week`,
    refused > 0 && `${requests(refused)} refused in the past week`,
    !secret && usage.answeredPastWeek > 0 && inUse.length > 0 && `In use: ${inUse.map(({ hint }) => hint).join(', ')}`,
    !secret &&
      usage.liveGrants > 0 &&
      (usage.liveGrants === 1 ? 'One refresh token is live' : `${usage.liveGrants} refresh tokens are live`),
  ].filter((fact) => fact !== false);
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
      {facts.length > 0 && (
        <List size="sm">
          {facts.map((fact) => (
            <List.Item key={fact}>{fact}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
