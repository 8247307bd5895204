import { Alert, Loader } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AuthResult } from '../../api/auth';
import { SignInLayout } from './SignInLayout';
import { SignInSteps } from './SignInSteps';
import type { SignInResult } from './signIn';
import { useCompleteSignIn } from './useCompleteSignIn';

interface Props<Data> {
  title: string;
  description?: ReactNode;
  /** The data behind the link, once it is known. */
  result: AuthResult<Data> | undefined;
  /** The next step when the link is no longer valid. */
  fallback: ReactNode;
  /** Sends the typed password. */
  finish: (password: string) => Promise<SignInResult>;
  /** The form with the password. `send` returns the reason for a refusal, if any. */
  children: (data: Data, send: (password: string) => Promise<string | undefined>) => ReactNode;
}

/** The page behind a link in a mail: asks for a password, then continues like any sign-in. */
export function EmailLinkSignIn<Data>({ title, description, result, fallback, finish, children }: Props<Data>) {
  const [nextStep, setNextStep] = useState<SignInResult>();
  const completeSignIn = useCompleteSignIn();

  async function send(password: string) {
    const next = await finish(password);
    if (next.next === 'REFUSED') return next.message;
    if (next.next === 'DONE') await completeSignIn();
    else setNextStep(next);
    return undefined;
  }

  return (
    <SignInLayout title={title} description={description} below={result?.failure && fallback}>
      {!result && <Loader aria-label="Loading" />}
      {result?.failure && (
        <Alert color="red" role="alert">
          {result.failure.message}
        </Alert>
      )}
      {result?.data && !nextStep && children(result.data, send)}
      {nextStep && <SignInSteps initialStep={nextStep} onDone={() => completeSignIn()} />}
    </SignInLayout>
  );
}
