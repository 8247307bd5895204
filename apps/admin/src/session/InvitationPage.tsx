import { Alert, Anchor, Loader, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTitle } from '../ui/useTitle';
import { Front } from './Front';
import { NewPasswordForm } from './NewPasswordForm';
import { SignInSteps } from './SignInSteps';
import { askToSignIn, type SignInAnswer } from './signIn';
import { useEnter } from './useEnter';
import { useLink } from './useLink';

interface Invitation {
  accountName: string;
  email: string;
  name: string;
  /** Somebody new here chooses a password; others type theirs. */
  isNew: boolean;
}

export function InvitationPage() {
  const { token, answer } = useLink<Invitation>('invitation');
  const [name, setName] = useState<string>();
  const [more, setMore] = useState<SignInAnswer>();
  const enter = useEnter();
  useTitle('Invitation');
  const invitation = answer?.data;

  async function accept(password: string) {
    const called = (name ?? invitation?.name)?.trim();
    const next = await askToSignIn('invitation/accept', { token, password, ...(called && { name: called }) });
    if (next.next === 'REFUSED') return next.message;
    if (next.next === 'DONE') await enter();
    else setMore(next);
    return undefined;
  }

  return (
    <Front
      title={invitation ? `Join ${invitation.accountName}` : 'Invitation'}
      description={invitation && 'You are invited to manage its API clients with Countersign.'}
      below={
        answer?.failure && (
          <Anchor renderRoot={(props) => <Link {...props} to="/sign-in" />} size="sm" ta="center">
            You have accepted it already? Sign in
          </Anchor>
        )
      }
    >
      {!answer && <Loader aria-label="Loading" />}
      {answer?.failure && (
        <Alert color="red" role="alert">
          {answer.failure.message}
        </Alert>
      )}
      {invitation && !more && (
        <NewPasswordForm
          email={invitation.email}
          isNew={invitation.isNew}
          verb={invitation.isNew ? 'Accept and sign in' : 'Sign in and accept'}
          onSend={accept}
        >
          {invitation.isNew ? (
            <TextInput
              label="Your name"
              autoComplete="name"
              required
              withAsterisk={false}
              value={name ?? invitation.name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          ) : (
            <Text size="sm">You have a password here already. Type it to accept.</Text>
          )}
        </NewPasswordForm>
      )}
      {more && <SignInSteps from={more} onDone={() => enter()} />}
    </Front>
  );
}
