import { useQuery } from '@apollo/client/react';
import { NewPassword } from '@countersign/schema';
import { Button, Group, PasswordInput, SimpleGrid, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MyConsentsDocument } from '../../api/__generated__/graphql';
import { type AuthFailure, postAuth } from '../../api/auth';
import { FailureAlert } from '../../ui/FailureAlert';
import { notifySuccess } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { EndApplications } from '../signIn/EndApplications';

const visibilityToggleProps = { 'aria-label': 'Show or hide the password', tabIndex: 0 };

export function PasswordSection() {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<AuthFailure>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [endApplications, setEndApplications] = useState(false);
  const { data, refetch } = useQuery(MyConsentsDocument);
  const applications = (data?.myConsents ?? []).map(({ clientName, managesAccount }) => ({
    name: clientName,
    managesAccount,
  }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const parsed = NewPassword.safeParse(password);
    setError(parsed.error?.issues[0]?.message);
    if (parsed.error) return;
    setBusy(true);
    const result = await postAuth('password', { current, password, endApplications });
    setBusy(false);
    setFailure(result.failure);
    if (result.failure) return;
    setCurrent('');
    setPassword('');
    await refetch();
    notifySuccess('Your password is changed, and your other sessions have ended.');
  }

  return (
    <Section title="Password" description="Changing it ends your sessions in other browsers.">
      <form onSubmit={save}>
        <Stack>
          {failure && <FailureAlert failure={failure} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <PasswordInput
              label="Current password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.currentTarget.value)}
              visibilityToggleButtonProps={visibilityToggleProps}
            />
            <PasswordInput
              label="New password"
              description="At least 12 characters. A few words make a good one."
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autoComplete="new-password"
              error={error}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={visibilityToggleProps}
            />
          </SimpleGrid>
          <EndApplications applications={applications} checked={endApplications} onChange={setEndApplications} />
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={busy} disabled={!current || !password}>
              Change password
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
