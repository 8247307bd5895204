import { Button, Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog } from './Dialog';
import { dialogKit } from './dialog/dialogKit';

interface Guard {
  /** Whether there is unsaved work to lose. */
  active: () => boolean;
  title: string;
  text: string;
  /** The action of leaving, as a verb. */
  verb: string;
}

/** Asks for confirmation before the user leaves the page, or a dialog on it, and loses unsaved work. */
export function useLeaveGuard({ active, title, text, verb }: Guard): {
  leave: (then: () => void) => void;
  dialog: ReactNode;
} {
  const [pendingLeave, setPendingLeave] = useState<() => void>();
  // After one confirmation, the navigation is not confirmed again.
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

  // Here before the connection may be gone, with which what was typed would be lost.
  useEffect(dialogKit.preload, []);
  const asks = pendingLeave !== undefined || blocker.status === 'blocked';
  const dialog = asks && (
    <Dialog onClose={stay} title={title} size="md" zIndex={300}>
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
    </Dialog>
  );
  return { leave, dialog };
}
