import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { postAuth } from '../../api/auth';
import { usePageTitle } from '../../ui/usePageTitle';
import { SignInLayout } from '../signIn/SignInLayout';

export function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<{ delivers: boolean }>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  usePageTitle('Forgot your password');

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    const { data, failure } = await postAuth<{ delivers: boolean }>('password-reset', { email });
    setBusy(false);
    if (failure) setError(failure.message);
    else setSent(data);
  }

  return (
    <SignInLayout
      title="Choose a new password"
      description={!sent && 'A link comes to the address that you sign in with.'}
      below={
        <Anchor renderRoot={(props) => <Link {...props} to="/sign-in" />} size="sm" ta="center">
          Back to the sign-in
        </Anchor>
      }
    >
      {sent ? (
        <Text size="sm" role="status">
          {sent.delivers
            ? `If ${email} can sign in here, a mail with a link is on its way. The link is good for an hour.`
            : 'This installation sends no mail. Ask its operator: the link stands in the server’s log.'}
        </Text>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            {error && (
              <Alert color="red" role="alert">
                {error}
              </Alert>
            )}
            <TextInput
              label="Email"
              type="email"
              autoComplete="username"
              required
              withAsterisk={false}
              autoFocus
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={busy} fullWidth>
              Mail me a link
            </Button>
          </Stack>
        </form>
      )}
    </SignInLayout>
  );
}
