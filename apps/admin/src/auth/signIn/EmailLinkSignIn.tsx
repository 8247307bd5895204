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
  /** What the link stands for, once that is known. */
  result: AuthResult<Data> | undefined;
  /** Where to go with a link that is good no more. */
  fallback: ReactNode;
  /** Sends the password that somebody typed. */
  finish: (password: string) => Promise<SignInResult>;
  /** The form in which they type it; what it sends with answers why it was refused, if it was. */
  children: (data: Data, send: (password: string) => Promise<string | undefined>) => ReactNode;
}

/** The page behind a link from a mail: asks for a password, then goes on like any sign-in. */
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
