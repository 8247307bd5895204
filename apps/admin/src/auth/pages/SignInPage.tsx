import { Alert, Anchor, Divider, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTitle } from '../../ui/useTitle';
import { PasskeyButton } from '../secondFactor/PasskeyButton';
import { CompanyReturn, companyRefusal } from '../signIn/CompanyReturn';
import { Front } from '../signIn/Front';
import { returnPath } from '../signIn/returnPath';
import { SignInSteps } from '../signIn/SignInSteps';
import type { SignInAnswer } from '../signIn/signIn';
import { useEnter } from '../signIn/useEnter';

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
  const { to, email, company } = route.useSearch();
  const enter = useEnter();
  const [refusal, setRefusal] = useState(() => companyRefusal(company));
  const [from, setFrom] = useState<SignInAnswer>();
  const [returning, setReturning] = useState(company === 'back');
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
      {returning && (
        <CompanyReturn
          onDone={done}
          onMore={(answer) => {
            setFrom(answer);
            setBegun(true);
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
            {...(from && { from })}
            company={{ to: returnPath(to) }}
            {...(email !== undefined && { suggested: email })}
            onDone={done}
            onBegun={() => setBegun(true)}
          />
          {!begun && (
            <>
              <Anchor renderRoot={(props) => <Link {...props} to="/forgot-password" />} size="sm" ta="center">
                Forgot your password?
              </Anchor>
              <Divider label="or" />
              <PasskeyButton
                at="sign-in"
                variant="default"
                onDone={done}
                onRefused={({ message }) => setRefusal(message)}
              />
            </>
          )}
        </Stack>
      )}
    </Front>
  );
}
