import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Failure } from '../api/failure';

/** A failure shown inline, in the form or dialog where it happened. */
export function FailureAlert({ failure, children }: { failure: Failure; children?: ReactNode }) {
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />} title={failure.message}>
      {failure.issues.map(({ path, message }) => (
        <Text size="sm" key={path.join('.')}>
          {message}
        </Text>
      ))}
      {children}
      {failure.requestId && (
        <Text size="xs" mt={4}>
          Request {failure.requestId}
        </Text>
      )}
    </Alert>
  );
}
