import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  /** The button's action, as a verb: “Delete client”. */
  verb: string;
  dangerous?: boolean;
  busy?: boolean;
  ready?: boolean;
  cancel?: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function ConfirmDialog(props: Props) {
  const { title, verb, dangerous, busy, ready = true, cancel = 'Cancel', onConfirm, onClose, children } = props;

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (ready && !busy) onConfirm();
  }

  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} data-autofocus>
              {cancel}
            </Button>
            <Button type="submit" color={dangerous ? 'red' : undefined} disabled={!ready} loading={busy}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
