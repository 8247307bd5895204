import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTitle } from '../../ui/useTitle';
import { LinkedSignIn } from '../signIn/LinkedSignIn';
import { NewPasswordForm } from '../signIn/NewPasswordForm';
import { askToSignIn } from '../signIn/signIn';
import { useLink } from '../signIn/useLink';

export function ResetPasswordPage() {
  const { token, answer } = useLink<{ email: string }>('password-reset/read');
  useTitle('Choose a new password');
  return (
    <LinkedSignIn
      title="Choose a new password"
      answer={answer}
      otherwise={
        <Anchor renderRoot={(props) => <Link {...props} to="/forgot-password" />} size="sm" ta="center">
          Ask for a new link
        </Anchor>
      }
      finish={(password) => askToSignIn('password-reset/finish', { token, password })}
    >
      {({ email }, send) => <NewPasswordForm email={email} verb="Save and sign in" onSend={send} />}
    </LinkedSignIn>
  );
}
