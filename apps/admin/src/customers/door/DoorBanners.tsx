import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { useState } from 'react';
import { SupportAccessesDocument, type SupportAccessRowFragment } from '../../api/__generated__/graphql';
import { formatExactTime } from '../../labels/time';
import { useMissingPrivilege } from '../../viewer/viewer';
import { AnswerDialog } from './AnswerDialog';
import { CloseButton } from './CloseButton';
import { formatHours } from './formatHours';

/** Above every page: who of the vendor's looks inside, for everybody; and who asks to, for those who may let them. */
export function DoorBanners({ vendor }: { vendor: string }) {
  const mayAnswer = useMissingPrivilege('ADMINISTER_ACCOUNT') === undefined;
  const [answering, setAnswering] = useState<SupportAccessRowFragment>();
  const { data } = useQuery(SupportAccessesDocument, {
    context: { background: true },
    pollInterval: 30_000,
    skipPollAttempt: () => document.hidden,
  });
  const shown = data?.supportAccesses.filter(({ state }) => state === 'OPEN' || (state === 'REQUESTED' && mayAnswer));
  if (!shown || shown.length === 0) return null;
  return (
    <Stack gap="sm" mb="lg">
      {shown.map((access) =>
        access.state === 'OPEN' ? (
          <Alert
            key={access.id}
            color="yellow"
            icon={<IconDoor size={18} />}
            title={`${access.personName} of ${vendor} may look inside this account`}
          >
            <Group justify="space-between" gap="sm">
              <Text size="sm">
                Until {access.endsAt && formatExactTime(access.endsAt)}. {access.openedBy} let them: “{access.reason}”
              </Text>
              {mayAnswer && <CloseButton access={access} />}
            </Group>
          </Alert>
        ) : (
          <Alert
            key={access.id}
            color="ink"
            icon={<IconDoor size={18} />}
            title={`${access.personName} of ${vendor} asks to look inside this account`}
          >
            <Group justify="space-between" gap="sm">
              <Text size="sm">
                For {formatHours(access.hours)}: “{access.reason}”
              </Text>
              <Button size="xs" variant="default" onClick={() => setAnswering(access)}>
                Answer
              </Button>
            </Group>
          </Alert>
        ),
      )}
      {answering && <AnswerDialog access={answering} vendor={vendor} onClose={() => setAnswering(undefined)} />}
    </Stack>
  );
}
