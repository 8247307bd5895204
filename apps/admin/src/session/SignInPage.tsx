import { Alert, Anchor, Divider, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PasskeyButton } from '../proving/PasskeyButton';
import { useTitle } from '../ui/useTitle';
import { Front } from './Front';
import { returnPath } from './returnPath';
import { SignInSteps } from './SignInSteps';
import { useEnter } from './useEnter';

const route = getRouteApi('/sign-in');

const words = {
  here: {
    title: 'Sign in to Countersign',
    description: 'Manage your company’s API clients, and what they may reach.',
  },
  application: {
    title: 'Sign in to go on',
    description: 'An application would like to know who you are. What it asks for, you see next.',
  },
};

export function SignInPage() {
  const { to, email } = route.useSearch();
  const enter = useEnter();
  const [refusal, setRefusal] = useState<string>();
  const [begun, setBegun] = useState(false);
  useTitle('Sign in');
  const done = () => enter(returnPath(to));
  const isForApplication = returnPath(to).startsWith('/oauth/authorize?');
  return (
    <Front
      {...words[isForApplication ? 'application' : 'here']}
      below={
        returnPath(to) !== '/' &&
        !isForApplication && (
          <Text c="dimmed" ta="center" size="sm">
            After signing in you return to where you were.
          </Text>
        )
      }
    >
      <Stack>
        <SignInSteps {...(email !== undefined && { suggested: email })} onDone={done} onBegun={() => setBegun(true)} />
        {!begun && (
          <>
            <Anchor renderRoot={(props) => <Link {...props} to="/forgot-password" />} size="sm" ta="center">
              Forgot your password?
            </Anchor>
            <Divider label="or" />
            {refusal && (
              <Alert color="red" role="alert">
                {refusal}
              </Alert>
            )}
            <PasskeyButton
              at="sign-in"
              variant="default"
              onDone={done}
              onRefused={({ message }) => setRefusal(message)}
            />
          </>
        )}
      </Stack>
    </Front>
  );
}
