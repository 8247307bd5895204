import { notifications } from '@mantine/notifications';
import { IconCheck, IconSignature, IconX } from '@tabler/icons-react';
import type { Failure } from '../api/failure';

/** Says what became of a change. A parked one has not happened yet: that stays on screen until it is dismissed. */
export function tellOutcome(outcome: 'APPLIED' | 'PARKED', done: string) {
  if (outcome === 'APPLIED') {
    notifications.show({ message: done, color: 'green', icon: <IconCheck size={18} />, autoClose: 4000 });
    return;
  }
  notifications.show({
    title: 'Waiting for a second admin',
    message: 'Your account asks for a second signature. The change takes effect once another admin approves it.',
    color: 'seal',
    icon: <IconSignature size={18} />,
    autoClose: false,
  });
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
