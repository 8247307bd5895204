import { useQuery } from '@apollo/client/react';
import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconShieldOff } from '@tabler/icons-react';
import { FactorResetsDocument } from '../../api/__generated__/graphql';
import { formatExactTime } from '../../labels/time';
import { StopButton } from './StopButton';

/** Above every page, for everybody: whose second factors support has reset soon, since any of them may stop it. */
export function ResetBanners({ vendor }: { vendor: string }) {
  const { data } = useQuery(FactorResetsDocument, {
    context: { background: true },
    pollInterval: 30_000,
    skipPollAttempt: () => document.hidden,
  });
  const pending = data?.factorResets.filter(({ state }) => state === 'PENDING') ?? [];
  if (pending.length === 0) return null;
  return (
    <Stack gap="sm" mb="lg">
      {pending.map((reset) => (
        <Alert
          key={reset.id}
          color="yellow"
          icon={<IconShieldOff size={18} />}
          title={`The second factors of ${reset.adminName} will be reset`}
        >
          <Group justify="space-between" gap="sm">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              “{reset.reason}”, says {reset.requestedBy} of {vendor}. It happens {formatExactTime(reset.effectiveAt)},
              unless you stop it: whoever knows the password comes in then.
            </Text>
            <StopButton reset={reset} />
          </Group>
        </Alert>
      ))}
    </Stack>
  );
}
