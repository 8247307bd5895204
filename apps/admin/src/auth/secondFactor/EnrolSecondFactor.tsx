import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuthFailure } from '../../api/auth';
import { PasswordStep } from '../signIn/PasswordStep';
import { PasskeySetup } from './PasskeySetup';
import { TotpSetup } from './TotpSetup';

interface Props {
  explanation: string;
  /** The person who types a password when the sign-in is too old. Left out during the sign-in itself. */
  email?: string;
  onDone: () => unknown;
  onExpired?: (message: string) => void;
}

type Kind = 'TOTP' | 'PASSKEY';

/** Enrols the first second factor. */
export function EnrolSecondFactor({ explanation, email, onDone, onExpired }: Props) {
  const [kind, setKind] = useState<Kind>();
  const [needsPassword, setNeedsPassword] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  function refused(failure: AuthFailure) {
    if (failure.code === 'STEP_UP_REQUIRED' && failure.methods.includes('PASSWORD')) setNeedsPassword(true);
    else if (failure.code === 'UNAUTHENTICATED' && onExpired) onExpired(failure.message);
    else {
      setRefusal(failure.message);
      setKind(undefined);
    }
  }

  if (needsPassword && email) {
    return (
      <Stack>
        <Text size="sm">You signed in a while ago. Type your password once more, so that we know it is you.</Text>
        <PasswordStep email={email} verb="Continue" onDone={() => setNeedsPassword(false)} />
      </Stack>
    );
  }
  if (kind === 'TOTP') return <TotpSetup onDone={onDone} onRefused={refused} />;
  if (kind === 'PASSKEY') return <PasskeySetup onDone={onDone} onRefused={refused} />;
  return (
    <Stack>
      <Text size="sm">{explanation}</Text>
      {refusal && (
        <Alert color="red" role="alert">
          {refusal}
        </Alert>
      )}
      <Button
        leftSection={<IconFingerprint size={18} />}
        onClick={() => setKind('PASSKEY')}
        fullWidth
        // During the sign-in the previous form and its focus are gone; a dialog's focus trap needs `data-autofocus`.
        autoFocus
        data-autofocus
      >
        Set up a passkey
      </Button>
      <Button variant="default" leftSection={<IconDeviceMobile size={18} />} onClick={() => setKind('TOTP')} fullWidth>
        Set up an authenticator app
      </Button>
    </Stack>
  );
}
