import { Text } from '@mantine/core';
import type { Failure } from '../api/failure';
import { FailureAlert } from '../ui/FailureAlert';

export function ConflictAlert({ failure }: { failure: Failure }) {
  return (
    <FailureAlert failure={failure}>
      {failure.code === 'CONFLICT' && (
        <Text size="sm">
          Somebody changed this client a moment ago, so nothing was done yet. If you still want it, confirm once more.
        </Text>
      )}
    </FailureAlert>
  );
}
