import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import {
  EnterAccountDocument,
  type SupportAccessRowFragment,
  type SupportAccessState,
} from '../../api/__generated__/graphql';
import { lookInside } from '../../api/lookingInside';
import { useCommand } from '../../commands/useCommand';
import { Time } from '../../ui/Time';
import styles from './AccessRow.module.css';
import { CloseButton } from './CloseButton';
import { formatHours } from './formatHours';

const words: Readonly<Record<SupportAccessState, { label: string; color: string }>> = {
  REQUESTED: { label: 'Asked', color: 'ink' },
  OPEN: { label: 'Open', color: 'yellow' },
  DECLINED: { label: 'Declined', color: 'gray' },
  WITHDRAWN: { label: 'Withdrawn', color: 'gray' },
  LAPSED: { label: 'Not answered', color: 'gray' },
  CLOSED: { label: 'Shut', color: 'gray' },
  ENDED: { label: 'Ended', color: 'gray' },
};

/** Who may look, or asked to look, inside an account, and what became of it. */
export function AccessRow({ access, isNamed }: { access: SupportAccessRowFragment; isNamed: boolean }) {
  const { id, accountName, personName, isOwn, reason, state, hours, requestedAt, endsAt, closedBy } = access;
  const { run, busy } = useCommand(EnterAccountDocument, {
    successMessage: `You look inside ${accountName}.`,
    hasEffect: true,
    skipsApproval: true,
    beforeRefresh: () => lookInside(id),
  });
  const { label, color } = words[state];
  const isLive = state === 'OPEN' || state === 'REQUESTED';
  return (
    <article className={styles.row} aria-label={`${personName} inside ${accountName}`}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={2}>
          <Group gap="xs">
            <Text size="sm" fw={500}>
              {isNamed ? `${accountName}: ${personName}` : personName}
            </Text>
            <Badge color={color} variant="light">
              {label}
            </Badge>
          </Group>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            “{reason}”
          </Text>
          <Text size="xs" c="dimmed">
            For {formatHours(hours)}, asked <Time at={requestedAt} />
            {state === 'OPEN' && endsAt && (
              <>
                , ends <Time at={endsAt} />
              </>
            )}
            {closedBy && !isLive && `, by ${closedBy}`}
          </Text>
        </Stack>
        {isLive && (
          <Group gap="xs">
            {state === 'OPEN' && isOwn && (
              <Button
                size="xs"
                leftSection={<IconEye size={15} />}
                loading={busy}
                onClick={() => run({ input: { id } })}
              >
                Look inside
              </Button>
            )}
            <CloseButton access={access} />
          </Group>
        )}
      </Group>
    </article>
  );
}
