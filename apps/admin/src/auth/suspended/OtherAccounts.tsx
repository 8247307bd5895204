import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { postAuth } from '../../api/auth';
import { notifyFailure } from '../../ui/notify';

/** An account that the person may go on in. */
export interface OpenAccount {
  readonly id: string;
  readonly name: string;
  /** Whether the session is in it: another one was asked for, and refused. */
  readonly isCurrent: boolean;
}

export function OtherAccounts({ accounts }: { accounts: readonly OpenAccount[] }) {
  const [busy, setBusy] = useState<string>();

  async function goTo({ id, isCurrent }: OpenAccount) {
    setBusy(id);
    const { failure } = isCurrent ? {} : await postAuth('switch-account', { accountId: id });
    // No data of one account stays in memory while another is shown.
    if (!failure) return window.location.assign('/clients');
    setBusy(undefined);
    notifyFailure(failure);
  }

  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        You also belong to {accounts.length === 1 ? 'another account' : 'other accounts'}, open to you:
      </Text>
      {accounts.map((account) => (
        <Button key={account.id} variant="light" loading={busy === account.id} onClick={() => goTo(account)} fullWidth>
          Go on in {account.name}
        </Button>
      ))}
    </Stack>
  );
}
