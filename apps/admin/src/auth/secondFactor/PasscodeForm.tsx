import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { askAuth } from '../../api/auth';

interface Props {
  /** Where the passcode goes: signing in, or confirming. */
  path: 'sign-in/passcode' | 'step-up/passcode';
  verb: string;
  onDone: () => unknown;
  /** What was begun is over, and has to be begun again. */
  onLost: (message: string) => void;
}

export function PasscodeForm({ path, verb, onDone, onLost }: Props) {
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setFault(undefined);
    const { failure } = await askAuth(path, { code });
    if (!failure) await onDone();
    else if (failure.code === 'UNAUTHENTICATED') onLost(failure.message);
    else {
      setFault(failure.message);
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
          error={fault}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={code.trim() === ''} fullWidth>
          {verb}
        </Button>
      </Stack>
    </form>
  );
}
