import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import { Enrol } from '../secondFactor/Enrol';
import { SecondFactor } from '../secondFactor/SecondFactor';
import type { CompanyWay } from './CompanyButton';
import { PasswordStep } from './PasswordStep';
import type { SignInAnswer } from './signIn';

interface Props {
  /** Given when only this person may carry on. */
  email?: string;
  /** The account in which they were at work, and carry on. */
  accountId?: string;
  /** Who it probably is. */
  suggested?: string;
  /** Where a company's own sign-in is a way in, too. */
  company?: CompanyWay;
  /** Where to go on, when something before has brought it thus far. */
  from?: SignInAnswer;
  onDone: () => unknown;
  /** The first step is taken: other ways in would begin anew. */
  onBegun?: () => void;
}

/** Signing in, step by step: the password, then what the server asks for besides. */
export function SignInSteps({ email, accountId, suggested = '', company, from, onDone, onBegun }: Props) {
  const [step, setStep] = useState<SignInAnswer | undefined>(from);
  const [lost, setLost] = useState<string>();

  function more(answer: SignInAnswer) {
    setStep(answer);
    onBegun?.();
  }

  function again(message: string) {
    setStep(undefined);
    setLost(message);
  }

  if (step?.next === 'SECOND_FACTOR') {
    return <SecondFactor at="sign-in" ways={step.ways} verb="Sign in" onDone={onDone} onLost={again} />;
  }
  if (step?.next === 'ENROL') {
    return (
      <Enrol
        why="Your account asks everybody for a second factor. Set one up to come in."
        onDone={onDone}
        onLost={again}
      />
    );
  }
  return (
    <Stack>
      {lost && (
        <Alert color="yellow" role="alert">
          {lost}
        </Alert>
      )}
      <PasswordStep
        {...(email !== undefined && { email })}
        accountId={accountId}
        suggested={suggested}
        company={company}
        onDone={onDone}
        onMore={more}
      />
    </Stack>
  );
}
