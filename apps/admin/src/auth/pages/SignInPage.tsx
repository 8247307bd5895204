import { Alert, Anchor, Divider, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { usePageTitle } from '../../ui/usePageTitle';
import { PasskeyButton } from '../secondFactor/PasskeyButton';
import { returnPath } from '../signIn/returnPath';
import { SignInLayout } from '../signIn/SignInLayout';
import { SignInSteps } from '../signIn/SignInSteps';
import { SsoReturn, ssoRefusal } from '../signIn/SsoReturn';
import type { SignInResult } from '../signIn/signIn';
import { useCompleteSignIn } from '../signIn/useCompleteSignIn';

const route = getRouteApi('/sign-in');

const headings = {
  here: {
    title: 'Sign in to Countersign',
    description: 'Manage your company’s API clients, and what they may reach.',
  },
  application: {
    title: 'Sign in to go on',
    description: 'An application would like to identify you. The next page shows its requested permissions.',
  },
};

export function SignInPage() {
  const { to, email, sso } = route.useSearch();
  const completeSignIn = useCompleteSignIn();
  const [refusal, setRefusal] = useState(() => ssoRefusal(sso));
  const [initialStep, setInitialStep] = useState<SignInResult>();
  const [returning, setReturning] = useState(sso === 'back');
  const [firstStepDone, setFirstStepDone] = useState(false);
  usePageTitle('Sign in');
  const done = () => completeSignIn(returnPath(to));
  const isForApplication = returnPath(to).startsWith('/oauth/authorize?');
  return (
    <SignInLayout
      {...headings[isForApplication ? 'application' : 'here']}
      below={
        returnPath(to) !== '/' &&
        !isForApplication && (
          <Text c="dimmed" ta="center" size="sm">
            After signing in you return to where you were.
          </Text>
        )
      }
    >
      {returning && (
        <SsoReturn
          onDone={done}
          onNextStep={(result) => {
            setInitialStep(result);
            setFirstStepDone(true);
            setReturning(false);
          }}
          onRefused={(message) => {
            setRefusal(message);
            setReturning(false);
          }}
        />
      )}
      {!returning && (
        <Stack>
          {refusal && (
            <Alert color="red" role="alert">
              {refusal}
            </Alert>
          )}
          <SignInSteps
            {...(initialStep && { initialStep })}
            sso={{ to: returnPath(to) }}
            {...(email !== undefined && { suggested: email })}
            onDone={done}
            onFirstStepDone={() => setFirstStepDone(true)}
          />
          {!firstStepDone && (
            <>
              <Anchor renderRoot={(props) => <Link {...props} to="/forgot-password" />} size="sm" ta="center">
                Forgot your password?
              </Anchor>
              <Divider label="or" />
              <PasskeyButton
                flow="sign-in"
                variant="default"
                onDone={done}
                onRefused={({ message }) => setRefusal(message)}
              />
            </>
          )}
        </Stack>
      )}
    </SignInLayout>
  );
}
