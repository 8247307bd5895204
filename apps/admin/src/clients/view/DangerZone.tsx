import { Button, Stack, Text } from '@mantine/core';
import { IconBan, IconTrash } from '@tabler/icons-react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { BeginClientAction } from '../useClientActions';

export function DangerZone({ client, begin }: { client: ClientDetailsFragment; begin: BeginClientAction }) {
  if (useMissingPrivilege('MANAGE_CLIENTS')) return null;
  return (
    <Stack>
      <Section title="Revoke all tokens">
        <Text size="sm" c="dimmed" mb="sm">
          For when one got into the wrong hands. The client stays, and may get new ones.
        </Text>
        <Button
          color="red"
          variant="light"
          size="xs"
          leftSection={<IconBan size={15} />}
          onClick={() => begin('revokeTokens', client)}
        >
          Revoke all tokens
        </Button>
      </Section>
      <Section title="Delete this client">
        <Text size="sm" c="dimmed" mb="sm">
          Every integration that uses it stops working, and its id is never given out again.
        </Text>
        <Button
          color="red"
          variant="light"
          size="xs"
          leftSection={<IconTrash size={15} />}
          onClick={() => begin('delete', client)}
        >
          Delete client
        </Button>
      </Section>
    </Stack>
  );
}
