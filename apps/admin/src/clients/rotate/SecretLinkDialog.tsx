import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyableValue } from '../../ui/CopyableValue';
import { Dialog } from '../../ui/Dialog';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import type { ClientTarget } from '../target';

interface Props {
  client: ClientTarget;
  link: string;
  /** Whether the new secret waits for an approval. */
  waits: boolean;
  onClose: () => void;
}

/** The link to a new secret, which is told this once. */
export function SecretLinkDialog({ client, link, waits, onClose }: Props) {
  const [isCopied, setCopied] = useState(false);
  const { leave, dialog } = useLeaveGuard({
    active: () => !isCopied,
    title: 'Leave without having copied the link?',
    text: 'It is shown this once. Without it nobody sees the new secret, and you have to rotate again.',
    verb: 'Leave without it',
  });
  return (
    <Dialog
      onClose={() => leave(onClose)}
      title={`The link to the new secret of ${client.name}`}
      closeOnClickOutside={false}
    >
      <Stack>
        <CopyableValue label="Link to send" what="the link" value={link} takesFocus onCopied={() => setCopied(true)} />
        <Text size="sm">
          {waits && 'It shows nothing until the change is approved, and its time begins then. '}
          It shows the secret once, to the first person who opens it. Send the client id separately. The client’s page
          shows when it was opened; until then you can revoke it there.
        </Text>
        <Group justify="flex-end">
          <Button onClick={() => leave(onClose)} variant={isCopied ? 'filled' : 'default'}>
            Done
          </Button>
        </Group>
      </Stack>
      {dialog}
    </Dialog>
  );
}
