import { Button, type ButtonProps } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import type { AuthFailure } from '../../api/auth';
import { usePasskey } from './usePasskey';

interface Props extends ButtonProps {
  flow: 'sign-in' | 'step-up';
  /** What alone the proof is given for, if for one thing. */
  purpose?: string | undefined;
  onDone: () => unknown;
  onRefused: (failure: AuthFailure) => void;
  autoFocus?: boolean;
}

export function PasskeyButton({ flow, purpose, onDone, onRefused, autoFocus, ...buttonProps }: Props) {
  const { authenticate, busy } = usePasskey(flow, purpose);

  async function use() {
    const failure = await authenticate();
    if (failure) onRefused(failure);
    else await onDone();
  }

  return (
    <Button
      leftSection={<IconFingerprint size={18} />}
      loading={busy}
      onClick={use}
      fullWidth
      data-autofocus={autoFocus || undefined}
      {...buttonProps}
    >
      Use a passkey
    </Button>
  );
}
