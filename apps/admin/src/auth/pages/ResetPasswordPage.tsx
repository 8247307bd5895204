import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { usePageTitle } from '../../ui/usePageTitle';
import { EmailLinkSignIn } from '../signIn/EmailLinkSignIn';
import { type ActingApplication, EndApplications } from '../signIn/EndApplications';
import { NewPasswordForm } from '../signIn/NewPasswordForm';
import { postSignIn } from '../signIn/signIn';
import { useTokenLink } from '../signIn/useTokenLink';

export function ResetPasswordPage() {
  const { token, result } = useTokenLink<{ email: string; applications: ActingApplication[] }>('password-reset/read');
  // The default is to end them: a forgotten password may also be a stolen one.
  const [endApplications, setEndApplications] = useState(true);
  usePageTitle('Choose a new password');
  return (
    <EmailLinkSignIn
      title="Choose a new password"
      result={result}
      fallback={
        <Anchor renderRoot={(props) => <Link {...props} to="/forgot-password" />} size="sm" ta="center">
          Ask for a new link
        </Anchor>
      }
      finish={(password) => postSignIn('password-reset/finish', { token, password, endApplications })}
    >
      {({ email, applications }, send) => (
        <NewPasswordForm email={email} verb="Save and sign in" onSubmit={send}>
          <EndApplications applications={applications} checked={endApplications} onChange={setEndApplications} />
        </NewPasswordForm>
      )}
    </EmailLinkSignIn>
  );
}
