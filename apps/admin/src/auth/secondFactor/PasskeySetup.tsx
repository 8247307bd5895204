import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type AuthFailure, askProven } from '../../api/auth';

interface Props {
  onDone: () => unknown;
  onRefused: (failure: AuthFailure) => void;
}

/** Names a passkey and has the browser make it. */
export function PasskeySetup({ onDone, onRefused }: Props) {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function make(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setFault(undefined);
    try {
      const begun = await askProven<never>('enrol/passkey/begin');
      if (begun.failure) return onRefused(begun.failure);
      const { startRegistration } = await import('@simplewebauthn/browser');
      const passkey = await startRegistration({ optionsJSON: begun.data }).catch(() => undefined);
      if (!passkey) return setFault('No passkey was made. This device may have one for Countersign already.');
      const { failure } = await askProven('enrol/passkey', { name: name.trim() || 'Passkey', passkey });
      if (failure) setFault(failure.message);
      else await onDone();
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={make}>
      <Stack>
        <Text size="sm">
          Your fingerprint, your face or the PIN of this device, or a security key. Nobody can phish a passkey, and
          there is nothing to type.
        </Text>
        {fault && (
          <Alert color="red" role="alert">
            {fault}
          </Alert>
        )}
        <TextInput
          label="Name"
          description="To tell it from your others."
          placeholder="Work laptop"
          autoComplete="off"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} fullWidth>
          Make a passkey
        </Button>
      </Stack>
    </form>
  );
}
