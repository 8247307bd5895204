import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CreatedSecretFragment } from '../api/__generated__/graphql';
import { CopyableValue } from '../ui/CopyableValue';
import { Dialog } from '../ui/Dialog';
import { useLeaveGuard } from '../ui/useLeaveGuard';

interface Props {
  name: string;
  secret: CreatedSecretFragment;
  onClose: () => void;
}

/** A new signing secret, shown this once. */
export function WebhookSecretDialog({ name, secret, onClose }: Props) {
  const [isCopied, setCopied] = useState(false);
  const { leave, dialog } = useLeaveGuard({
    active: () => !isCopied,
    title: 'Leave without having copied the secret?',
    text: 'It is shown this once. Receivers that verify by the public key do not need it.',
    verb: 'Leave without it',
  });
  return (
    <Dialog onClose={() => leave(onClose)} title={`The signing secret of ${name}`} closeOnClickOutside={false}>
      <Stack>
        <Alert color="yellow" icon={<IconInfoCircle size={18} />} title="Copy this secret now: it is not shown again.">
          By it a receiver verifies the signatures v1 of Standard Webhooks. Those of the kind v1a are verified by the
          public key, which stays on the page of the endpoint.
        </Alert>
        <CopyableValue
          label="Signing secret"
          what="the signing secret"
          value={secret.value}
          shown={secret.hint}
          onCopied={() => setCopied(true)}
        />
        <Group justify="space-between" align="center">
          <Text size="sm" c="dimmed" role="status">
            {isCopied ? 'Copied. You can leave.' : 'Not copied yet.'}
          </Text>
          <Button onClick={() => leave(onClose)} variant={isCopied ? 'filled' : 'default'}>
            Done
          </Button>
        </Group>
      </Stack>
      {dialog}
    </Dialog>
  );
}
