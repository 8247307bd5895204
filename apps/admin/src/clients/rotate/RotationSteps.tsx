import { Alert, Button, Group, Text, Timeline } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { Time } from '../../ui/Time';
import { useMissingPrivilege } from '../../viewer/viewer';
import { useClientFacts } from '../impact/useClientFacts';
import type { BeginClientAction } from '../useClientActions';

type Secret = ClientDetailsFragment['secrets'][number];

interface Props {
  client: ClientDetailsFragment;
  /** The secret that takes the place of others. */
  fresh: Secret;
  /** What it replaces, while that still works. */
  replaced: readonly Secret[];
  begin: BeginClientAction;
}

const watchEvery = 10_000;

/** The rotations of a client that are under way. */
export const rotationsOf = ({ secrets }: ClientDetailsFragment) =>
  secrets
    .filter(({ state }) => state !== 'EXPIRED')
    .map((fresh) => ({
      fresh,
      replaced: secrets.filter(({ state, replacedBy }) => state === 'REPLACED' && replacedBy === fresh.id),
    }))
    .filter(({ replaced }) => replaced.length > 0);

/** A rotation as steps: what was done, what to look for, and how it ends. */
export function RotationSteps({ client, fresh, replaced, begin }: Props) {
  const mayChange = useMissingPrivilege('MANAGE_CLIENTS') === undefined;
  const now = useClientFacts(client.id, watchEvery).data?.client.secrets ?? client.secrets;
  const lastUse = ({ id }: Secret) => now.find((one) => one.id === id)?.lastUsedAt ?? null;
  const freshUse = lastUse(fresh);
  const uses = replaced.map((secret) => ({ secret, usedAt: lastUse(secret) }));
  const isStillUsed = uses.some(({ usedAt }) => usedAt !== null && usedAt > fresh.createdAt);
  const step = freshUse === null ? 0 : isStillUsed ? 1 : 2;
  return (
    <Alert color={step === 2 ? 'green' : 'yellow'} title="A secret is being replaced" mx="md" mb="md">
      <Timeline bulletSize={22} lineWidth={2} active={step} color="ink" mt="xs">
        <Timeline.Item bullet={step > 0 && <IconCheck size={14} />} title={`Give out the new secret ${fresh.hint}`}>
          <Text size="sm">
            {freshUse === null ? (
              'Nothing has used it yet.'
            ) : (
              <>
                It was last used <Time at={freshUse} />.
              </>
            )}
          </Text>
        </Timeline.Item>
        <Timeline.Item bullet={step > 1 && <IconCheck size={14} />} title="Wait until nothing uses the old one">
          {uses.map(({ secret, usedAt }) => (
            <Text size="sm" key={secret.id}>
              {usedAt === null ? (
                `${secret.hint} was never used.`
              ) : usedAt > fresh.createdAt ? (
                <>
                  {secret.hint} is still used: <Time at={usedAt} />.
                </>
              ) : (
                <>
                  {secret.hint} was not used since the new one was made, but <Time at={usedAt} />.
                </>
              )}
            </Text>
          ))}
        </Timeline.Item>
        <Timeline.Item title="Finish, or go back">
          {uses.map(({ secret }) => (
            <Group key={secret.id} gap="xs" mt={4}>
              <Text size="sm">
                {secret.hint} stops by itself {secret.expiresAt && <Time at={secret.expiresAt} />}.
              </Text>
              {mayChange && (
                <Button
                  size="xs"
                  variant={step === 2 ? 'filled' : 'default'}
                  onClick={() => begin('revoke', client, secret)}
                >
                  Finish now
                </Button>
              )}
            </Group>
          ))}
          {mayChange && (
            <Button
              size="xs"
              mt="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={15} />}
              onClick={() => begin('cancelRotation', client, fresh)}
            >
              Go back to the old secret
            </Button>
          )}
        </Timeline.Item>
      </Timeline>
    </Alert>
  );
}
