import { Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { useLack } from '../../session/viewer';
import { Section } from '../../ui/Section';
import type { BeginDeed } from '../useClientDeeds';

export function DangerZone({ client, begin }: { client: ClientDetailsFragment; begin: BeginDeed }) {
  if (useLack('MANAGE_CLIENTS')) return null;
  return (
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
  );
}
