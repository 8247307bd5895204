import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type StepUp, stepUpGate } from '../../api/gates/stepUpGate';
import { Dialog } from '../../ui/Dialog';
import { useViewer } from '../../viewer/viewer';
import { EnrolSecondFactor } from './EnrolSecondFactor';
import { SecondFactorForm } from './SecondFactorForm';

/** Opens over the page. The held requests continue once the step-up is done. */
export function StepUpDialog({ methods, purpose }: StepUp) {
  const { email } = useViewer();
  const [expired, setExpired] = useState<string>();
  const isEnrolled = methods.length > 0;
  return (
    <Dialog
      onClose={stepUpGate.abandon}
      closeOnClickOutside={false}
      size="sm"
      zIndex={300}
      title={isEnrolled ? 'Confirm that it is you' : 'Set up a second factor'}
    >
      {isEnrolled ? (
        <Stack>
          <Text size="sm">
            {purpose === undefined
              ? 'This asks for a fresh proof. It is good for five minutes.'
              : 'This asks for a proof of its own each time.'}
          </Text>
          {expired && (
            <Alert color="red" role="alert">
              {expired}
            </Alert>
          )}
          <SecondFactorForm
            flow="step-up"
            methods={methods}
            purpose={purpose}
            verb="Confirm"
            onDone={stepUpGate.resume}
            onExpired={setExpired}
          />
        </Stack>
      ) : (
        <EnrolSecondFactor
          explanation="This needs more than a password, and you have no second factor yet. Set one up; then your request continues."
          email={email}
          onDone={stepUpGate.resume}
        />
      )}
    </Dialog>
  );
}
