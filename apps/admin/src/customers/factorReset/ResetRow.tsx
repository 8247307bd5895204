import { Badge, Group, Stack, Text } from '@mantine/core';
import type { FactorResetRowFragment, FactorResetState } from '../../api/__generated__/graphql';
import { Time } from '../../ui/Time';
import styles from '../door/AccessRow.module.css';
import { StopButton } from './StopButton';

const words: Readonly<Record<FactorResetState, { label: string; color: string }>> = {
  PENDING: { label: 'Waits', color: 'yellow' },
  DONE: { label: 'Done', color: 'gray' },
  STOPPED: { label: 'Stopped', color: 'gray' },
};

/** Whose second factors are reset, when, and what became of it. */
export function ResetRow({ reset, isNamed }: { reset: FactorResetRowFragment; isNamed: boolean }) {
  const { adminName, accountName, reason, state, requestedBy, requestedAt, effectiveAt, endedBy, endedAt } = reset;
  const { label, color } = words[state];
  return (
    <article className={styles.row} aria-label={`Second factors of ${adminName} at ${accountName}`}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={2}>
          <Group gap="xs">
            <Text size="sm" fw={500}>
              {isNamed ? `${accountName}: ${adminName}` : adminName}
            </Text>
            <Badge color={color} variant="light">
              {label}
            </Badge>
          </Group>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            “{reason}”
          </Text>
          <Text size="xs" c="dimmed">
            Asked by {requestedBy}, agreed <Time at={requestedAt} />
            {state === 'PENDING' && (
              <>
                , happens <Time at={effectiveAt} />
              </>
            )}
            {endedAt && (
              <>
                , {label.toLowerCase()} <Time at={endedAt} />
              </>
            )}
            {endedBy && ` by ${endedBy}`}
          </Text>
        </Stack>
        {state === 'PENDING' && <StopButton reset={reset} />}
      </Group>
    </article>
  );
}
