import { Button, Group } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import styles from './FormFooter.module.css';

interface Props {
  verb: string;
  busy: boolean;
  disabled?: boolean;
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

export function FormFooter({ verb, busy, disabled, cancel, undo }: Props) {
  return (
    <Group className={styles.footer} justify="flex-end" gap="xs" onMouseDown={keepFocus}>
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
      <Button type="submit" loading={busy} disabled={disabled}>
        {verb}
      </Button>
    </Group>
  );
}
