import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { AuditEntriesDocument, type CustomerDetailsFragment } from '../../api/__generated__/graphql';
import { actorInWords } from '../../labels/actor';
import { Time } from '../../ui/Time';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { BeginCustomerAction } from '../useCustomerActions';

/** What an account is in: since when, by whom, why, and what that means. */
export function StateStrip({ customer, begin }: { customer: CustomerDetailsFragment; begin: BeginCustomerAction }) {
  const { id, state, reason, stateSince, createdAt } = customer;
  const isSuspended = state === 'SUSPENDED';
  const action = isSuspended ? 'suspendAccount' : stateSince === createdAt ? 'createAccount' : 'resumeAccount';
  // Who did it stands in the audit alone.
  const { data } = useQuery(AuditEntriesDocument, {
    variables: { first: 1, filter: { subjectId: id, action } },
    skip: useMissingPrivilege('VIEW_AUDIT') !== undefined,
  });
  const mayChange = useMissingPrivilege('MANAGE_ACCOUNTS') === undefined;
  const [entry] = data?.auditEntries.nodes ?? [];
  const by = entry && ` by ${actorInWords(entry.actor)}`;

  if (!isSuspended) {
    return (
      <Text size="sm" c="dimmed" component="p" m={0}>
        {action === 'createAccount' ? 'Open since it was made' : 'Open again since'} <Time at={stateSince} />
        {by}.
      </Text>
    );
  }
  return (
    <Alert
      color="yellow"
      icon={<IconPlayerPause size={18} />}
      title={
        <>
          Suspended <Time at={stateSince} />
          {by}
        </>
      }
    >
      {reason && (
        <Text size="sm" mb={4} style={{ overflowWrap: 'anywhere' }}>
          Its people read: “{reason}”
        </Text>
      )}
      <Text size="sm">Until it is resumed they do not come in, and its API clients get no tokens.</Text>
      {mayChange && (
        <Group gap="xs" mt="sm">
          <Button size="xs" leftSection={<IconPlayerPlay size={15} />} onClick={() => begin('resume', customer)}>
            Resume account
          </Button>
        </Group>
      )}
    </Alert>
  );
}
