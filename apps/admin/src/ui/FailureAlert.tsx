import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Failure } from '../api/failure';

interface Props {
  failure: Failure;
  /** Nobody pressed anything: what failed was asked for by the page itself. */
  unasked?: boolean;
  children?: ReactNode;
}

/**
 * A failure shown inline, in the form or dialog where it happened. It takes the focus: the pressed button lost that while
 * it was busy.
 */
export function FailureAlert({ failure, unasked = false, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another failure is another thing to look at.
  useEffect(() => {
    if (!unasked) box.current?.focus();
  }, [failure, unasked]);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="red"
      role="alert"
      icon={<IconAlertTriangle size={18} />}
      title={failure.message}
    >
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
