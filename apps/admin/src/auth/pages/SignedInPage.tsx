import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../ui/usePageTitle';
import { SignInLayout } from '../signIn/SignInLayout';

/** The end of a sign-in in a new tab: the interrupted work is in the previous tab. */
export function SignedInPage() {
  usePageTitle('You are signed in');
  return (
    <SignInLayout title="You are signed in">
      <Stack align="center">
        <Text size="sm" ta="center">
          Close this tab and go back to the one that you came from: what you typed there is still there.
        </Text>
        <Anchor renderRoot={(props) => <Link {...props} to="/clients" />} size="sm">
          Go to the API clients
        </Anchor>
      </Stack>
    </SignInLayout>
  );
}
