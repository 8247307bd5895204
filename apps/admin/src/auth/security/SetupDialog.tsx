import { useApolloClient } from '@apollo/client/react';
import { Alert, Stack, Text } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import type { AuthFailure } from '../../api/auth';
import { refresh } from '../../commands/refresh';
import { Dialog } from '../../ui/Dialog';
import { notifySuccess } from '../../ui/notify';
import { useViewer } from '../../viewer/viewer';
import { PasswordStep } from '../signIn/PasswordStep';

interface Props {
  title: string;
  done: string;
  Setup: ComponentType<{ onDone: () => unknown; onRefused: (failure: AuthFailure) => void }>;
  onClose: () => void;
}

/** Sets up a second factor. When the sign-in is too old, it asks for the password first. */
export function SetupDialog({ title, done, Setup, onClose }: Props) {
  const { email } = useViewer();
  const client = useApolloClient();
  const [failure, setFailure] = useState<AuthFailure>();
  const needsPassword = failure?.code === 'STEP_UP_REQUIRED' && failure.methods.includes('PASSWORD');

  function finish() {
    notifySuccess(done);
    void refresh(client);
    onClose();
  }

  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} size="sm" title={title}>
      {needsPassword ? (
        <Stack>
          <Text size="sm">You signed in a while ago. Type your password once more, so that we know it is you.</Text>
          <PasswordStep email={email} verb="Continue" onDone={() => setFailure(undefined)} />
        </Stack>
      ) : failure ? (
        <Alert color="red" role="alert">
          {failure.message}
        </Alert>
      ) : (
        <Setup onDone={finish} onRefused={setFailure} />
      )}
    </Dialog>
  );
}
