import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type MouseEvent, useId } from 'react';
import type { Failure } from '../api/failure';
import { FailureAlert } from '../ui/FailureAlert';
import styles from './FormFooter.module.css';

interface Props {
  verb: string;
  busy: boolean;
  /** Why nothing can be saved yet, as a sentence. */
  blockedBy?: string | undefined;
  /** Why the last attempt failed. It stands here, where whoever pressed the button looks. */
  failure: Failure | undefined;
  /** The previous page. */
  cancel?: { to: LinkProps['to']; params?: Record<string, string> };
  /** On a page that consists of the form and has no previous page. */
  undo?: { changed: boolean; reset: () => void };
}

/**
 * Pressing a button would blur the focused field first, whose error then moves the button away from under the pointer:
 * the click would be lost.
 */
const keepFocus = (event: MouseEvent) => event.preventDefault();

export function FormFooter({ verb, busy, blockedBy, failure, cancel, undo }: Props) {
  const reason = useId();
  return (
    <Stack className={styles.footer} gap="xs">
      {failure && <FailureAlert failure={failure} />}
      <Group justify="flex-end" gap="xs" onMouseDown={keepFocus}>
        {blockedBy && (
          <Text id={reason} size="sm" className={styles.reason}>
            {blockedBy}
          </Text>
        )}
        {cancel && (
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to={cancel.to} params={cancel.params as never} />}
          >
            Cancel
          </Button>
        )}
        {undo && (
          // Not `disabled`, which would lose the focus after an undo by keyboard.
          <Button
            variant="default"
            data-disabled={!undo.changed || undefined}
            aria-disabled={!undo.changed}
            onClick={() => undo.changed && undo.reset()}
          >
            Undo changes
          </Button>
        )}
        <Button
          type="submit"
          loading={busy}
          data-disabled={blockedBy !== undefined || undefined}
          aria-disabled={blockedBy !== undefined}
          aria-describedby={blockedBy && reason}
        >
          {verb}
        </Button>
      </Group>
    </Stack>
  );
}
