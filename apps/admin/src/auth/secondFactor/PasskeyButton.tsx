import { Button, type ButtonProps } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import type { AuthFailure } from '../../api/auth';
import { usePasskey } from './usePasskey';

interface Props extends ButtonProps {
  at: 'sign-in' | 'step-up';
  onDone: () => unknown;
  onRefused: (failure: AuthFailure) => void;
  autoFocus?: boolean;
}

export function PasskeyButton({ at, onDone, onRefused, autoFocus, ...looks }: Props) {
  const { prove, busy } = usePasskey(at);

  async function use() {
    const failure = await prove();
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
      {...looks}
    >
      Use a passkey
    </Button>
  );
}
