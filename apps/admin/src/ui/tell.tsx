import { notifications } from '@mantine/notifications';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Failure } from '../api/failure';

/** Says that a change has happened. */
export function tellDone(done: string | undefined) {
  if (!done) return;
  notifications.show({ message: done, color: 'green', icon: <IconCheck size={18} />, autoClose: 4000 });
}

export function tellFailure(failure: Failure) {
  notifications.show({
    title: failure.code === 'CONFLICT' ? 'Somebody was faster' : 'That did not work',
    message: failure.requestId ? `${failure.message} (request ${failure.requestId})` : failure.message,
    color: 'red',
    icon: <IconX size={18} />,
    autoClose: 12_000,
  });
}
