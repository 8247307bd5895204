import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { postAuth } from '../../api/auth';

interface Props {
  /** The endpoint for the passcode: signing in, or confirming. */
  path: 'sign-in/passcode' | 'step-up/passcode';
  /** What alone the proof is given for, if for one thing. */
  purpose?: string | undefined;
  verb: string;
  onDone: () => unknown;
  /** The flow has expired and has to be started again. */
  onExpired: (message: string) => void;
}

export function PasscodeForm({ path, purpose, verb, onDone, onExpired }: Props) {
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setError(undefined);
    const { failure } = await postAuth(path, { code, purpose });
    if (!failure) await onDone();
    else if (failure.code === 'UNAUTHENTICATED') onExpired(failure.message);
    else {
      setError(failure.message);
      setCode('');
    }
    setBusy(false);
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="Passcode"
          description="Six digits from your authenticator app, or one of your backup codes."
          name="one-time-code"
          autoComplete="one-time-code"
          inputMode="text"
          spellCheck={false}
          required
          withAsterisk={false}
          data-autofocus
          autoFocus
          value={code}
          error={error}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={code.trim() === ''} fullWidth>
          {verb}
        </Button>
      </Stack>
    </form>
  );
}
