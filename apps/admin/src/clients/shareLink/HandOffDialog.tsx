import { Stack, Text } from '@mantine/core';
import { Dialog } from '../../ui/Dialog';
import type { SecretTarget, Target } from '../target';
import { HandOffForm } from './HandOffForm';

interface Props {
  client: Target;
  secret: SecretTarget;
  onClose: () => void;
}

/** Sends a secret that the account keeps. */
export function HandOffDialog({ client, secret, onClose }: Props) {
  return (
    <Dialog onClose={onClose} title={`Send the secret of ${client.name}`}>
      <Stack>
        <Text size="sm">
          A link shows the secret {secret.hint} once, to whoever opens it first. They need not sign in.
        </Text>
        <HandOffForm clientId={client.id} secretId={secret.id} />
      </Stack>
    </Dialog>
  );
}
