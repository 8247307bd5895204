import { NewPassword } from '@countersign/schema';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

interface Props {
  email: string;
  verb: string;
  /** An existing password is not checked against the rules for new ones. */
  isNew?: boolean;
  children?: ReactNode;
  /** Returns the reason for the refusal, if any. */
  onSubmit: (password: string) => Promise<string | undefined>;
}

/** Chooses a password. The form contains the email so that password managers know the owner. */
export function NewPasswordForm({ email, verb, isNew = true, children, onSubmit }: Props) {
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = isNew ? NewPassword.safeParse(password) : undefined;
    if (parsed?.error) return setError(parsed.error.issues[0]?.message);
    setBusy(true);
    setError(await onSubmit(password));
    setBusy(false);
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {error && (
          <Alert color="red" role="alert">
            {error}
          </Alert>
        )}
        <TextInput label="Email" type="email" autoComplete="username" readOnly value={email} />
        {children}
        <PasswordInput
          label={isNew ? 'New password' : 'Password'}
          description={isNew ? 'At least 12 characters. A few words make a good one.' : undefined}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
          autoFocus
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
        />
        <Button type="submit" loading={busy} fullWidth>
          {verb}
        </Button>
      </Stack>
    </form>
  );
}
