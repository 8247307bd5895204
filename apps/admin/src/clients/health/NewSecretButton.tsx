import { Button } from '@mantine/core';
import { IconPlus, IconRefresh } from '@tabler/icons-react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { mostSecrets } from '../../labels/limits';
import { useMissingPrivilege, useViewer } from '../../viewer/viewer';
import type { BeginClientAction } from '../useClientActions';

/** Adds a secret, where the limit allows: unlike a rotation it does not stop a working secret. */
export function NewSecretButton({ client, begin }: { client: ClientDetailsFragment; begin: BeginClientAction }) {
  const secretsPerClient = mostSecrets(useViewer().account);
  if (useMissingPrivilege('MANAGE_CLIENTS')) return null;
  const hasRoom = client.secrets.filter(({ state }) => state !== 'EXPIRED').length < secretsPerClient;
  return hasRoom ? (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => begin('addSecret', client)}>
      Add a new secret
    </Button>
  ) : (
    <Button size="xs" leftSection={<IconRefresh size={15} />} onClick={() => begin('rotate', client)}>
      Replace its secrets
    </Button>
  );
}
