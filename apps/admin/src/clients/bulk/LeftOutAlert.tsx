import { Alert, List, ScrollArea, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { formatClients } from './formatClients';
import type { LeftOut } from './useManyPreview';

/** Which of the chosen clients are left out, and why: before anything is asked for. */
export function LeftOutAlert({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconInfoCircle size={18} />} title={`${formatClients(leftOut.length)} left out`}>
      <ScrollArea.Autosize mah={140} type="auto" viewportProps={{ tabIndex: 0 }}>
        <List size="sm" spacing={2} aria-label="Left out">
          {leftOut.map(({ member, reason }) => (
            <List.Item key={member.id} style={{ overflowWrap: 'anywhere' }}>
              <Text span fw={500} size="sm">
                {member.name}
              </Text>
              : {reason}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </Alert>
  );
}
