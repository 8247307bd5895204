import { Anchor, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTitle } from '../../ui/useTitle';
import { LinkedSignIn } from '../signIn/LinkedSignIn';
import { NewPasswordForm } from '../signIn/NewPasswordForm';
import { askToSignIn } from '../signIn/signIn';
import { useLink } from '../signIn/useLink';

interface Invitation {
  accountName: string;
  email: string;
  name: string;
  /** Somebody new here chooses a password; others type theirs. */
  isNew: boolean;
}

export function InvitationPage() {
  const { token, answer } = useLink<Invitation>('invitation');
  const [typed, setTyped] = useState<string>();
  useTitle('Invitation');
  const invitation = answer?.data;
  const name = (typed ?? invitation?.name)?.trim();

  return (
    <LinkedSignIn
      title={invitation ? `Join ${invitation.accountName}` : 'Invitation'}
      description={invitation && 'You are invited to manage its API clients with Countersign.'}
      answer={answer}
      otherwise={
        <Anchor renderRoot={(props) => <Link {...props} to="/sign-in" />} size="sm" ta="center">
          You have accepted it already? Sign in
        </Anchor>
      }
      finish={(password) => askToSignIn('invitation/accept', { token, password, ...(name && { name }) })}
    >
      {({ email, isNew, name: given }, send) => (
        <NewPasswordForm
          email={email}
          isNew={isNew}
          verb={isNew ? 'Accept and sign in' : 'Sign in and accept'}
          onSend={send}
        >
          {isNew ? (
            <TextInput
              label="Your name"
              autoComplete="name"
              required
              withAsterisk={false}
              value={typed ?? given}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          ) : (
            <Text size="sm">You have a password here already. Type it to accept.</Text>
          )}
        </NewPasswordForm>
      )}
    </LinkedSignIn>
  );
}
