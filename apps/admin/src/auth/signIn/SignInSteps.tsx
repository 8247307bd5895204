import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import { EnrolSecondFactor } from '../secondFactor/EnrolSecondFactor';
import { SecondFactorForm } from '../secondFactor/SecondFactorForm';
import { PasswordStep } from './PasswordStep';
import type { SsoTarget } from './SsoButton';
import type { SignInResult } from './signIn';

interface Props {
  /** The email of the only person who may continue. */
  email?: string;
  /** The account in which that person continues. */
  accountId?: string;
  /** The suggested email. */
  suggested?: string;
  /** Given where single sign-on is offered too. */
  sso?: SsoTarget;
  /** The first step, when earlier steps were done elsewhere. */
  initialStep?: SignInResult;
  onDone: () => unknown;
  /** Hides other sign-in methods after the first step, since they would start over. */
  onFirstStepDone?: () => void;
}

/** Signs in step by step: the password, then the second factor or its enrolment. */
export function SignInSteps({ email, accountId, suggested = '', sso, initialStep, onDone, onFirstStepDone }: Props) {
  const [step, setStep] = useState<SignInResult | undefined>(initialStep);
  const [expired, setExpired] = useState<string>();

  function advance(result: SignInResult) {
    setStep(result);
    onFirstStepDone?.();
  }

  function restart(message: string) {
    setStep(undefined);
    setExpired(message);
  }

  if (step?.next === 'SECOND_FACTOR') {
    return (
      <SecondFactorForm flow="sign-in" methods={step.methods} verb="Sign in" onDone={onDone} onExpired={restart} />
    );
  }
  if (step?.next === 'ENROL') {
    return (
      <EnrolSecondFactor
        explanation="Your account requires a second factor. Set one up to sign in."
        onDone={onDone}
        onExpired={restart}
      />
    );
  }
  return (
    <Stack>
      {expired && (
        <Alert color="yellow" role="alert">
          {expired}
        </Alert>
      )}
      <PasswordStep
        {...(email !== undefined && { email })}
        accountId={accountId}
        suggested={suggested}
        sso={sso}
        onDone={onDone}
        onNextStep={advance}
      />
    </Stack>
  );
}
