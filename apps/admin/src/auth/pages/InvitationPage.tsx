import { Anchor, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { usePageTitle } from '../../ui/usePageTitle';
import { EmailLinkSignIn } from '../signIn/EmailLinkSignIn';
import { NewPasswordForm } from '../signIn/NewPasswordForm';
import { postSignIn } from '../signIn/signIn';
import { useTokenLink } from '../signIn/useTokenLink';

interface Invitation {
  accountName: string;
  email: string;
  name: string;
}

export function InvitationPage() {
  const { token, result } = useTokenLink<Invitation>('invitation');
  const [typed, setTyped] = useState<string>();
  usePageTitle('Invitation');
  const invitation = result?.data;
  const name = (typed ?? invitation?.name)?.trim();

  return (
    <EmailLinkSignIn
      title={invitation ? `Join ${invitation.accountName}` : 'Invitation'}
      description={invitation && 'You are invited to manage its API clients with Countersign.'}
      result={result}
      fallback={
        <Anchor renderRoot={(props) => <Link {...props} to="/sign-in" />} size="sm" ta="center">
          You have accepted it already? Sign in
        </Anchor>
      }
      finish={(password) => postSignIn('invitation/accept', { token, password, ...(name && { name }) })}
    >
      {({ email, name: given }, send) => (
        <NewPasswordForm
          email={email}
          label="Password"
          description="If you sign in here by this address already, type the password that you have. Otherwise choose one of at least 12 characters."
          verb="Accept and sign in"
          onSubmit={send}
        >
          <TextInput
            label="Your name"
            autoComplete="name"
            required
            withAsterisk={false}
            value={typed ?? given}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </NewPasswordForm>
      )}
    </EmailLinkSignIn>
  );
}
