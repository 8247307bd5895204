import { Stack, Text } from '@mantine/core';
import { Dialog } from '../../ui/Dialog';
import type { ClientTarget, SecretTarget } from '../target';
import { ShareLinkForm } from './ShareLinkForm';

interface Props {
  client: ClientTarget;
  secret: SecretTarget;
  onClose: () => void;
}

/** Shares a stored secret, where the account keeps secrets. */
export function ShareLinkDialog({ client, secret, onClose }: Props) {
  return (
    <Dialog onClose={onClose} title={`Send the secret of ${client.name}`}>
      <Stack>
        <Text size="sm">
          A link shows the secret {secret.hint} once, to the first person who opens it, without a sign-in.
        </Text>
        <ShareLinkForm clientId={client.id} secretId={secret.id} />
      </Stack>
    </Dialog>
  );
}
