import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SsoButton, type SsoTarget } from './SsoButton';
import { type SignInResult, signIn } from './signIn';

interface Props {
  /** The email of the only person who may continue. */
  email?: string;
  /** The account in which that person continues. */
  accountId?: string | undefined;
  /** The suggested email. */
  suggested?: string;
  verb?: string;
  /** Given where single sign-on is offered too. */
  sso?: SsoTarget | undefined;
  onDone: () => unknown;
  /** Called when the server requires more than the password. */
  onNextStep?: (result: SignInResult) => void;
}

export function PasswordStep({
  email: only,
  accountId,
  suggested = '',
  verb = 'Sign in',
  sso,
  onDone,
  onNextStep,
}: Props) {
  const [email, setEmail] = useState(only ?? suggested);
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    // In React's tree the form of a dialog is inside the form of the page behind it.
    event.stopPropagation();
    setBusy(true);
    setRefusal(undefined);
    const result = await signIn({ email, password, ...(accountId !== undefined && { accountId }) });
    if (result.next === 'DONE') await onDone();
    else if (result.next === 'REFUSED') setRefusal(result.message);
    else onNextStep?.(result);
    setBusy(false);
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {refusal && (
          <Alert color="red" role="alert" aria-live="assertive">
            {refusal}
          </Alert>
        )}
        <TextInput
          label="Email"
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          readOnly={only !== undefined}
          data-autofocus={only === undefined || undefined}
          autoFocus={only === undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {sso && <SsoButton email={email} target={sso} />}
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={only !== undefined || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
        />
        <Button type="submit" loading={busy} fullWidth mt="xs">
          {verb}
        </Button>
      </Stack>
    </form>
  );
}
