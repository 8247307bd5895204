import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';

interface Guard {
  /** Whether leaving now would lose something. */
  active: () => boolean;
  title: string;
  text: string;
  /** What leaving does, as a verb. */
  verb: string;
}

/** Asks before the page, or a dialog on it, is left with something that would be lost. */
export function useLeaveGuard({ active, title, text, verb }: Guard): {
  leave: (then: () => void) => void;
  dialog: ReactNode;
} {
  const [pendingLeave, setPendingLeave] = useState<() => void>();
  // Once left by choice, the way out is not asked about again.
  const left = useRef(false);
  const blocker = useBlocker({
    shouldBlockFn: () => !left.current && active(),
    enableBeforeUnload: active,
    withResolver: true,
  });

  const leave = (then: () => void) => (active() ? setPendingLeave(() => then) : then());
  const stay = () => {
    setPendingLeave(undefined);
    blocker.reset?.();
  };
  const go = () => {
    setPendingLeave(undefined);
    left.current = true;
    if (pendingLeave) pendingLeave();
    else blocker.proceed?.();
  };

  const dialog = (
    <Modal
      opened={pendingLeave !== undefined || blocker.status === 'blocked'}
      onClose={stay}
      title={title}
      size="md"
      zIndex={300}
    >
      <Stack>
        <Text size="sm">{text}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={stay} data-autofocus>
            Stay
          </Button>
          <Button color="red" onClick={go}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
  return { leave, dialog };
}
