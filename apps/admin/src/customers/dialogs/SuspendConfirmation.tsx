import { Anchor, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { ConfirmNameField } from '../../ui/ConfirmNameField';

interface Props {
  name: string;
  reason: string;
  typed: string;
  error: ReactNode;
  onType: (typed: string) => void;
  onBack: () => void;
  /** What follows. */
  children: ReactNode;
}

/** The second step of suspending an account. */
export function SuspendConfirmation({ name, reason, typed, error, onType, onBack, children }: Props) {
  const field = useRef<HTMLDivElement>(null);
  // The field that had the focus is gone with the first step.
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <Stack>
      <div role="status">{children}</div>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        They read: “{reason}”{' '}
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          Change it
        </Anchor>
      </Text>
      <div ref={field}>
        <ConfirmNameField name={name} value={typed} onChange={onType} error={error} />
      </div>
    </Stack>
  );
}
