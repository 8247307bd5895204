import { useQuery } from '@apollo/client/react';
import { Alert, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { MySecurityDocument, ViewerDocument } from '../../api/__generated__/graphql';
import type { StepUpMethod } from '../../api/gates/stepUpGate';
import { usePageTitle } from '../../ui/usePageTitle';
import { EnrolSecondFactor } from '../secondFactor/EnrolSecondFactor';
import { SecondFactorForm } from '../secondFactor/SecondFactorForm';
import { returnPath } from '../signIn/returnPath';
import { SignInLayout } from '../signIn/SignInLayout';

const route = getRouteApi('/step-up');

/** The target of an authorization request by a signed-in person that requires a fresh step-up. */
export function StepUpPage() {
  const { to } = route.useSearch();
  const security = useQuery(MySecurityDocument, { fetchPolicy: 'network-only' }).data?.mySecurity;
  const email = useQuery(ViewerDocument).data?.viewer.email;
  const [expired, setExpired] = useState<string>();
  usePageTitle('Confirm that it is you');
  const goOn = () => window.location.assign(returnPath(to));
  const methods: StepUpMethod[] = [
    ...(security && security.passkeys.length > 0 ? (['PASSKEY'] as const) : []),
    ...(security?.hasTotp ? (['TOTP'] as const) : []),
  ];
  return (
    <SignInLayout
      title="Confirm that it is you"
      description="An application would like to act for you in Countersign. That requires a step-up; the next page shows the requested permissions."
    >
      {security && methods.length > 0 && (
        <Stack>
          {expired && (
            <Alert color="red" role="alert">
              {expired}
            </Alert>
          )}
          <SecondFactorForm flow="step-up" methods={methods} verb="Confirm" onDone={goOn} onExpired={setExpired} />
        </Stack>
      )}
      {security && methods.length === 0 && email && (
        <EnrolSecondFactor
          explanation="This needs more than a password, and you have no second factor yet. Set one up to continue."
          email={email}
          onDone={goOn}
        />
      )}
    </SignInLayout>
  );
}
