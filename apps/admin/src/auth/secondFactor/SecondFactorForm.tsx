import { Alert, Divider, Stack } from '@mantine/core';
import { useState } from 'react';
import type { StepUpMethod } from '../../api/gates/stepUpGate';
import { PasscodeForm } from './PasscodeForm';
import { PasskeyButton } from './PasskeyButton';

interface Props {
  flow: 'sign-in' | 'step-up';
  methods: readonly StepUpMethod[];
  /** What alone the proof is given for, if for one thing. */
  purpose?: string | undefined;
  verb: string;
  onDone: () => unknown;
  onExpired: (message: string) => void;
}

/** Asks for the second factor that the person has set up: a passkey, a passcode, or either. */
export function SecondFactorForm({ flow, methods, purpose, verb, onDone, onExpired }: Props) {
  const [refusal, setRefusal] = useState<string>();
  const hasPasskey = methods.includes('PASSKEY');
  const hasTotp = methods.includes('TOTP');
  return (
    <Stack>
      {refusal && (
        <Alert color="red" role="alert">
          {refusal}
        </Alert>
      )}
      {hasPasskey && (
        <PasskeyButton
          flow={flow}
          purpose={purpose}
          autoFocus={!hasTotp}
          onDone={onDone}
          onRefused={({ message }) => setRefusal(message)}
        />
      )}
      {hasPasskey && hasTotp && <Divider label="or" />}
      {hasTotp && (
        <PasscodeForm path={`${flow}/passcode`} purpose={purpose} verb={verb} onDone={onDone} onExpired={onExpired} />
      )}
    </Stack>
  );
}
