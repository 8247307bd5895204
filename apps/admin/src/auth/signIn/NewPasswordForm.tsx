import { NewPassword } from '@countersign/schema';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

interface Props {
  email: string;
  verb: string;
  label?: string;
  description?: string;
  children?: ReactNode;
  /** Returns the reason for the refusal, if any. */
  onSubmit: (password: string) => Promise<string | undefined>;
}

/** Chooses a password. The form contains the email so that password managers know the owner. */
export function NewPasswordForm({
  email,
  verb,
  label = 'New password',
  description = 'At least 12 characters. A few words make a good one.',
  children,
  onSubmit,
}: Props) {
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = NewPassword.safeParse(password);
    if (parsed.error) return setError(parsed.error.issues[0]?.message);
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
          label={label}
          description={description}
          autoComplete="new-password"
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
