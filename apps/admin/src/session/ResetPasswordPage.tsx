import { Alert, Anchor, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTitle } from '../ui/useTitle';
import { Front } from './Front';
import { NewPasswordForm } from './NewPasswordForm';
import { SignInSteps } from './SignInSteps';
import { askToSignIn, type SignInAnswer } from './signIn';
import { useEnter } from './useEnter';
import { useLink } from './useLink';

export function ResetPasswordPage() {
  const { token, answer } = useLink<{ email: string }>('password-reset/read');
  const [more, setMore] = useState<SignInAnswer>();
  const enter = useEnter();
  useTitle('Choose a new password');

  async function finish(password: string) {
    const next = await askToSignIn('password-reset/finish', { token, password });
    if (next.next === 'REFUSED') return next.message;
    if (next.next === 'DONE') await enter();
    else setMore(next);
    return undefined;
  }

  return (
    <Front
      title="Choose a new password"
      below={
        answer?.failure && (
          <Anchor renderRoot={(props) => <Link {...props} to="/forgot-password" />} size="sm" ta="center">
            Ask for a new link
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
      {answer?.data && !more && <NewPasswordForm email={answer.data.email} verb="Save and sign in" onSend={finish} />}
      {more && <SignInSteps from={more} onDone={() => enter()} />}
    </Front>
  );
}
