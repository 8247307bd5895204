import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { interruption } from './interruption';
import { SignInSteps } from './SignInSteps';
import { useViewer } from './viewer';

/** Over the page, not instead of it: what was typed there stays, and what was sent goes on by itself. */
export function ResumeDialog() {
  const { email } = useViewer();

  function leave() {
    interruption.abandon();
    window.location.assign('/sign-in');
  }

  return (
    <Modal
      opened
      onClose={leave}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="sm"
      zIndex={400}
      title="Your session has ended"
    >
      <Stack>
        <Text size="sm">Sign in again to carry on. What you typed is still here.</Text>
        <SignInSteps
          email={email}
          to={window.location.pathname + window.location.search}
          onDone={interruption.resume}
        />
        <Anchor component="button" type="button" size="sm" onClick={leave}>
          Sign in as somebody else (what you typed is lost)
        </Anchor>
      </Stack>
    </Modal>
  );
}
