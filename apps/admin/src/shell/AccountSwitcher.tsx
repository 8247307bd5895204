import { useApolloClient, useQuery } from '@apollo/client/react';
import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { MyAccountsDocument, SwitchAccountDocument } from '../api/__generated__/graphql';
import { failureOf } from '../api/failure';
import { forgetSearches } from '../searchParams/lastSearch';
import { MenuItem } from '../ui/menu/items';
import { MenuButton } from '../ui/menu/MenuButton';
import { notifyFailure } from '../ui/notify';
import { useViewer } from '../viewer/viewer';
import styles from './Shell.module.css';

/** The current account; viewers with several accounts switch between them here. */
export function AccountSwitcher({ name }: { name: string }) {
  const { account, looksUntil } = useViewer();
  const { data } = useQuery(MyAccountsDocument, { fetchPolicy: 'cache-first', skip: Boolean(looksUntil) });
  const client = useApolloClient();
  const router = useRouter();
  const accounts = data?.mySecurity.accounts ?? [];

  async function switchAccount(accountId: string) {
    try {
      // Navigates first: the leave guard of an unsaved form may refuse, and its input belongs to this account.
      await router.navigate({ to: '/clients' });
      if (router.state.location.pathname !== '/clients') return;
      await client.mutate({ mutation: SwitchAccountDocument, variables: { accountId } });
      // No data of one account stays in memory while another is shown.
      forgetSearches();
      await client.resetStore();
    } catch (error) {
      const failure = failureOf(error);
      // A suspended account has a page of its own.
      if (failure.code !== 'ACCOUNT_SUSPENDED') notifyFailure(failure);
    }
  }

  const label = (
    <div>
      <Text size="xs" c="dimmed">
        Account
      </Text>
      <Text fw={600} size="sm" lineClamp={2}>
        {name}
      </Text>
    </div>
  );
  if (accounts.length < 2) {
    return (
      <Group className={styles.account} gap={0}>
        {label}
      </Group>
    );
  }
  return (
    <MenuButton
      position="bottom-start"
      width={224}
      withinPortal={false}
      button={
        <UnstyledButton className={styles.account}>
          <Group justify="space-between" wrap="nowrap" w="100%">
            {label}
            <IconSelector size={16} aria-hidden />
          </Group>
        </UnstyledButton>
      }
    >
      {accounts.map(({ id, name: accountName }) => (
        <MenuItem
          key={id}
          rightSection={id === account.id && <IconCheck size={16} aria-label="Current" />}
          onClick={() => id !== account.id && switchAccount(id)}
        >
          {accountName}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
