import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconHandStop, IconLockOpen } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CustomerClientCardFragment } from '../../api/__generated__/graphql';
import { refusalReason } from '../../clients/activity/refusalReason';
import { ClientState } from '../../clients/ClientState';
import { CopyableId } from '../../ui/CopyableId';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { Time } from '../../ui/Time';
import { useMissingPrivilege } from '../../viewer/viewer';
import styles from './ClientCard.module.css';
import type { BeginSupportAction } from './useSupportActions';

interface Props {
  client: CustomerClientCardFragment;
  begin: BeginSupportAction;
  /** What is wrong with it, where something is. */
  children?: ReactNode;
}

/** A client of a customer: whose it is, whom to speak to, and what support can do. */
export function ClientCard({ client, begin, children }: Props) {
  const missingPrivilege = useMissingPrivilege('SUPPORT_ACCOUNTS');
  const { id, name, accountId, accountName, environment, enabled, hold, owner, lastRefusal } = client;
  return (
    <Stack gap={6} component="article" aria-label={`${name} of ${accountName}`} className={styles.card}>
      <Group gap="xs">
        <Text fw={500} className={styles.name}>
          {name}
        </Text>
        <ClientState enabled={enabled} />
        <Text size="sm" c="dimmed">
          {environment}, of{' '}
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => <Link {...props} to="/accounts/$accountId" params={{ accountId }} />}
          >
            {accountName}
          </Anchor>
        </Text>
      </Group>
      <CopyableId value={id} what="the client id" />
      {hold && (
        <Text size="sm" c="var(--mantine-color-error)" style={{ overflowWrap: 'anywhere' }}>
          Disabled by {hold.by} <Time at={hold.at} />: “{hold.reason}”
        </Text>
      )}
      {children ??
        (lastRefusal && (
          <Text size="sm">
            Last refused <Time at={lastRefusal.at} />: {refusalReason(lastRefusal.code)}.
          </Text>
        ))}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        Owner: {owner.name && `${owner.name}, `}
        <Anchor size="sm" underline="always" href={`mailto:${owner.email}`}>
          {owner.email}
        </Anchor>
        {owner.phone && `, ${owner.phone}`}
      </Text>
      <Group>
        <DisabledTooltip reason={missingPrivilege}>
          {hold ? (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconLockOpen size={15} />}
              disabled={Boolean(missingPrivilege)}
              aria-label={`Release ${name}`}
              onClick={() => begin('release', client)}
            >
              Release
            </Button>
          ) : (
            <Button
              color="red"
              variant="light"
              size="xs"
              leftSection={<IconHandStop size={15} />}
              disabled={Boolean(missingPrivilege)}
              aria-label={`Disable in an emergency: ${name}`}
              onClick={() => begin('disable', client)}
            >
              Disable in an emergency
            </Button>
          )}
        </DisabledTooltip>
      </Group>
    </Stack>
  );
}
