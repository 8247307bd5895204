import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type AuthFailure, postAuthWithStepUp } from '../../api/auth';

interface Props {
  onDone: () => unknown;
  onRefused: (failure: AuthFailure) => void;
}

/** Names a passkey and asks the browser to create it. */
export function PasskeySetup({ onDone, onRefused }: Props) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function createPasskey(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setError(undefined);
    try {
      const options = await postAuthWithStepUp<never>('enrol/passkey/options');
      if (options.failure) return onRefused(options.failure);
      const { startRegistration } = await import('@simplewebauthn/browser');
      const passkey = await startRegistration({ optionsJSON: options.data }).catch(() => undefined);
      if (!passkey) return setError('No passkey was made. This device may have one for Countersign already.');
      const { failure } = await postAuthWithStepUp('enrol/passkey', { name: name.trim() || 'Passkey', passkey });
      if (failure) setError(failure.message);
      else await onDone();
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={createPasskey}>
      <Stack>
        <Text size="sm">
          Your fingerprint, your face or the PIN of this device, or a security key. A passkey cannot be phished, and
          there is nothing to type.
        </Text>
        {error && (
          <Alert color="red" role="alert">
            {error}
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
