import { Button, Stack } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { postAuth } from '../../api/auth';
import type { Suspension } from '../../api/failure';
import { DescriptionList } from '../../ui/DescriptionList';
import { EmptyValue } from '../../ui/EmptyValue';
import { lazyPart } from '../../ui/lazyPart';
import { usePageTitle } from '../../ui/usePageTitle';
import { SignInLayout } from '../signIn/SignInLayout';
import { LeaveSuspended } from './LeaveSuspended';
import { type OpenAccount, OtherAccounts } from './OtherAccounts';

const Notices = lazyPart(() => import('../../ui/Notices'), 'Notices');

/**
 * Stands in place of every page, at its own address, while the account is suspended: why, and whom to ask. Once it is
 * resumed, the same address shows the page again.
 */
export function SuspendedPage({ accountName, reason, whomToAsk }: Suspension) {
  const [accounts, setAccounts] = useState<readonly OpenAccount[]>();
  const [signedIn, setSignedIn] = useState<boolean>();
  usePageTitle(`${accountName} is suspended`);
  useEffect(() => {
    // Whoever is refused while signing in has no session, and nothing to leave.
    void postAuth<{ accounts: OpenAccount[] }>('accounts').then(({ data, failure }) => {
      setAccounts(data?.accounts ?? []);
      setSignedIn(failure?.code !== 'UNAUTHENTICATED');
    });
  }, []);

  return (
    <SignInLayout
      title={`${accountName} is suspended`}
      description="Until it is resumed nobody comes in, and its API clients get no tokens. Nothing of it is deleted: then everything is as it was."
    >
      <Suspense>
        <Notices />
      </Suspense>
      <Stack gap="lg">
        <DescriptionList
          items={[
            { name: 'Why', value: reason || <EmptyValue>No reason was given.</EmptyValue> },
            { name: 'Whom to ask', value: <b>{whomToAsk}</b> },
          ]}
        />
        {accounts && accounts.length > 0 && <OtherAccounts accounts={accounts} />}
        <Stack gap="xs">
          <Button onClick={() => window.location.reload()} fullWidth>
            {signedIn === false ? 'Back to signing in' : 'Look again'}
          </Button>
          {signedIn && <LeaveSuspended />}
        </Stack>
      </Stack>
    </SignInLayout>
  );
}
