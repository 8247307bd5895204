import { Alert, Loader } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AuthAnswer } from '../../api/auth';
import { Front } from './Front';
import { SignInSteps } from './SignInSteps';
import type { SignInAnswer } from './signIn';
import { useEnter } from './useEnter';

interface Props<Data> {
  title: string;
  description?: ReactNode;
  /** What the link stands for, once that is known. */
  answer: AuthAnswer<Data> | undefined;
  /** Where to go with a link that is good no more. */
  otherwise: ReactNode;
  /** Sends the password that somebody typed. */
  finish: (password: string) => Promise<SignInAnswer>;
  /** The form in which they type it; what it sends with answers why it was refused, if it was. */
  children: (data: Data, send: (password: string) => Promise<string | undefined>) => ReactNode;
}

/** Where a link from a mail leads: somebody types a password, and goes on as after any sign-in. */
export function LinkedSignIn<Data>({ title, description, answer, otherwise, finish, children }: Props<Data>) {
  const [more, setMore] = useState<SignInAnswer>();
  const enter = useEnter();

  async function send(password: string) {
    const next = await finish(password);
    if (next.next === 'REFUSED') return next.message;
    if (next.next === 'DONE') await enter();
    else setMore(next);
    return undefined;
  }

  return (
    <Front title={title} description={description} below={answer?.failure && otherwise}>
      {!answer && <Loader aria-label="Loading" />}
      {answer?.failure && (
        <Alert color="red" role="alert">
          {answer.failure.message}
        </Alert>
      )}
      {answer?.data && !more && children(answer.data, send)}
      {more && <SignInSteps from={more} onDone={() => enter()} />}
    </Front>
  );
}
