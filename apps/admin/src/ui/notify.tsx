import { notifications } from '@mantine/notifications';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Failure } from '../api/failure';

/** Notifies that a change was applied. Does nothing without a message. */
export function notifySuccess(message: string | undefined) {
  if (!message) return;
  notifications.show({ message, color: 'green', icon: <IconCheck size={18} />, autoClose: 4000 });
}

export function notifyFailure(failure: Failure) {
  notifications.show({
    title: failure.code === 'CONFLICT' ? 'Somebody was faster' : 'That did not work',
    message: failure.requestId ? `${failure.message} (request ${failure.requestId})` : failure.message,
    color: 'red',
    icon: <IconX size={18} />,
    autoClose: 12_000,
  });
}
