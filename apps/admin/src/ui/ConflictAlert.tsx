import { Text } from '@mantine/core';
import type { Failure } from '../api/failure';
import { FailureAlert } from './FailureAlert';

/** A failure in a dialog about one thing. After a concurrent change nothing was done yet. */
export function ConflictAlert({ failure, what = 'client' }: { failure: Failure; what?: string }) {
  return (
    <FailureAlert failure={failure}>
      {failure.code === 'CONFLICT' && (
        <Text size="sm">
          Somebody changed this {what} a moment ago, so nothing was done yet. If you still want it, confirm once more.
        </Text>
      )}
    </FailureAlert>
  );
}
