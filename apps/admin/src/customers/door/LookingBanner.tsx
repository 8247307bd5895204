import { Alert, Button, Group, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect } from 'react';
import { stopLooking } from '../../api/lookingInside';
import { formatExactTime } from '../../labels/time';
import { useViewer } from '../../viewer/viewer';

/** Above every page of an account that one of the vendor's looks into. */
export function LookingBanner({ until }: { until: string }) {
  const { account } = useViewer();
  useEffect(() => {
    // A timer runs for at most 24 days; the longest look is three.
    const timer = window.setTimeout(stopLooking, Math.max(0, Date.parse(until) - Date.now()));
    return () => window.clearTimeout(timer);
  }, [until]);

  return (
    <Alert color="yellow" icon={<IconEye size={18} />} title={`You look inside ${account.name}`} mb="lg">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          Until {formatExactTime(until)}, or until somebody shuts it. You see what its admins see, but no secret, and
          change nothing.
        </Text>
        <Button size="xs" variant="default" onClick={stopLooking}>
          Leave
        </Button>
      </Group>
    </Alert>
  );
}
