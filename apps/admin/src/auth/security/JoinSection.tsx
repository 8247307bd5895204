import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { postAuthWithStepUp } from '../../api/auth';
import { refresh } from '../../commands/refresh';
import { Dialog } from '../../ui/Dialog';
import { notifySuccess } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { useViewer } from '../../viewer/viewer';
import { SignInSteps } from '../signIn/SignInSteps';
import { nextStep, type SignInResponse, type SignInResult } from '../signIn/signIn';

/** For somebody whom only this account's own sign-in vouches for: joins that to the identity that has a password. */
export function JoinSection() {
  const { email } = useViewer();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title="Your other identity"
      description="You come in by your company’s sign-in, and are known in this account alone."
      actions={
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          Join
        </Button>
      }
    >
      <Text size="sm">
        If you sign in to another account as {email}, with a password, you may make the two one: you then come in here
        by that password, too, and change from one account to the other. What you have set up here as a second factor is
        removed, and what you have set up there is asked for. Both accounts’ audits say so.
      </Text>
      {isOpen && <JoinDialog email={email} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function JoinDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<SignInResult>();
  const client = useApolloClient();

  function done() {
    void refresh(client);
    onClose();
    notifySuccess('The two are one from now on.');
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const { data, failure } = await postAuthWithStepUp<SignInResponse>('join', { password });
    setBusy(false);
    setRefusal(failure?.message);
    if (failure) return;
    if (data.next === 'DONE') done();
    else setStep(nextStep(data));
  }

  return (
    <Dialog onClose={onClose} closeOnClickOutside={false} size="sm" title="Join your identities">
      {step ? (
        <SignInSteps initialStep={step} email={email} onDone={done} />
      ) : (
        <form onSubmit={submit}>
          <Stack>
            {refusal && (
              <Alert color="red" role="alert">
                {refusal}
              </Alert>
            )}
            <TextInput label="Email" type="email" autoComplete="username" readOnly value={email} />
            <PasswordInput
              label="Password of the other one"
              autoComplete="current-password"
              required
              data-autofocus
              withAsterisk={false}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
            />
            <Button type="submit" loading={busy} fullWidth>
              Join
            </Button>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
