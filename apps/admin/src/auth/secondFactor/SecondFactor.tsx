import { Alert, Divider, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Way } from '../../api/gates/stepUp';
import { PasscodeForm } from './PasscodeForm';
import { PasskeyButton } from './PasskeyButton';

interface Props {
  at: 'sign-in' | 'step-up';
  ways: readonly Way[];
  verb: string;
  onDone: () => unknown;
  onLost: (message: string) => void;
}

/** Asks for what the person has set up: a passkey, a passcode, or either. */
export function SecondFactor({ at, ways, verb, onDone, onLost }: Props) {
  const [refusal, setRefusal] = useState<string>();
  const hasPasskey = ways.includes('PASSKEY');
  const hasPasscode = ways.includes('PASSCODE');
  return (
    <Stack>
      {refusal && (
        <Alert color="red" role="alert">
          {refusal}
        </Alert>
      )}
      {hasPasskey && (
        <PasskeyButton
          at={at}
          autoFocus={!hasPasscode}
          onDone={onDone}
          onRefused={({ message }) => setRefusal(message)}
        />
      )}
      {hasPasskey && hasPasscode && <Divider label="or" />}
      {hasPasscode && <PasscodeForm path={`${at}/passcode`} verb={verb} onDone={onDone} onLost={onLost} />}
    </Stack>
  );
}
