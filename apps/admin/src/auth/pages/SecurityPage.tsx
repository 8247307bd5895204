import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { MySecurityDocument } from '../../api/__generated__/graphql';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { ConsentsSection } from '../security/ConsentsSection';
import { JoinSection } from '../security/JoinSection';
import { PasskeysSection } from '../security/PasskeysSection';
import { PasswordSection } from '../security/PasswordSection';
import { PersonalTokensSection } from '../security/PersonalTokensSection';
import { SessionsSection } from '../security/SessionsSection';
import { TotpSection } from '../security/TotpSection';

/** The viewer's sign-in methods and sessions. */
export function SecurityPage() {
  const query = useQuery(MySecurityDocument);
  return (
    <>
      <PageHeader title="My security" description="What you sign in with, and where you are signed in." />
      <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ mySecurity: security }) => (
          <Stack>
            <PasskeysSection passkeys={security.passkeys} />
            <TotpSection isSetUp={security.hasTotp} backupCodesLeft={security.backupCodesLeft} />
            {security.hasPassword && <PasswordSection />}
            {security.mayJoin && <JoinSection />}
            <SessionsSection sessions={security.sessions} />
            <ConsentsSection />
            <PersonalTokensSection />
          </Stack>
        )}
      </Loaded>
    </>
  );
}
