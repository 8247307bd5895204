import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { stepUp, type Way } from '../../api/gates/stepUp';
import { Dialog } from '../../ui/Dialog';
import { useViewer } from '../../viewer/viewer';
import { Enrol } from './Enrol';
import { SecondFactor } from './SecondFactor';

/** Over the page, not instead of it: what was asked for goes on by itself when the person has confirmed. */
export function StepUpDialog({ ways }: { ways: readonly Way[] }) {
  const { email } = useViewer();
  const [lost, setLost] = useState<string>();
  const has = ways.length > 0;
  return (
    <Dialog
      onClose={stepUp.abandon}
      closeOnClickOutside={false}
      size="sm"
      zIndex={300}
      title={has ? 'Confirm that it is you' : 'Set up a second factor'}
    >
      {has ? (
        <Stack>
          <Text size="sm">This asks for a fresh proof. It is good for five minutes.</Text>
          {lost && (
            <Alert color="red" role="alert">
              {lost}
            </Alert>
          )}
          <SecondFactor at="step-up" ways={ways} verb="Confirm" onDone={stepUp.resume} onLost={setLost} />
        </Stack>
      ) : (
        <Enrol
          why="This needs more than a password, and you have no second factor yet. Set one up; then what you asked for goes on."
          email={email}
          onDone={stepUp.resume}
        />
      )}
    </Dialog>
  );
}
