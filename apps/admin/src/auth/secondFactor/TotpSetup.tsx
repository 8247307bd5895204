import { Alert, Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { type AuthFailure, postAuthWithStepUp } from '../../api/auth';
import { CopyableValue } from '../../ui/CopyableValue';
import { BackupCodes } from './BackupCodes';
import { QrCode } from './QrCode';

interface Setup {
  secret: string;
  uri: string;
  sealed: string;
}

interface Props {
  onDone: () => unknown;
  onRefused: (failure: AuthFailure) => void;
}

const formatKey = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** QR code, first passcode, backup codes. */
export function TotpSetup({ onDone, onRefused }: Props) {
  const [setup, setSetup] = useState<Setup>();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [backupCodes, setBackupCodes] = useState<string[]>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once; a second secret would make the first QR code void.
  useEffect(() => {
    let shown = true;
    void postAuthWithStepUp<Setup>('enrol/totp/begin').then(({ data, failure }) => {
      if (!shown) return;
      if (failure) onRefused(failure);
      else setSetup(data);
    });
    return () => {
      shown = false;
    };
  }, []);

  async function confirm(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setError(undefined);
    const result = await postAuthWithStepUp<{ backupCodes: string[] }>('enrol/totp', {
      sealed: setup?.sealed,
      code,
    });
    setBusy(false);
    if (result.data) setBackupCodes(result.data.backupCodes);
    else setError(result.failure.message);
  }

  if (backupCodes) return <BackupCodes codes={backupCodes} onDone={onDone} />;
  if (!setup) return <Loader aria-label="Loading" />;
  return (
    <form onSubmit={confirm}>
      <Stack>
        <Text size="sm">
          Scan this with an authenticator app on your phone, then type the six digits that it shows.
        </Text>
        <Group justify="center">
          <QrCode text={setup.uri} label="QR code for your authenticator app" />
        </Group>
        <CopyableValue
          label="Or type this key into the app"
          what="the key"
          value={setup.secret}
          shown={formatKey(setup.secret)}
        />
        {error && (
          <Alert color="red" role="alert">
            {error}
          </Alert>
        )}
        <TextInput
          label="Passcode"
          description="Six digits."
          name="one-time-code"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={code.trim() === ''} fullWidth>
          Confirm
        </Button>
      </Stack>
    </form>
  );
}
