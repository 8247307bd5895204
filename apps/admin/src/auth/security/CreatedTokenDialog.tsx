import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CreatedSecretFragment } from '../../api/__generated__/graphql';
import { CopyableCode } from '../../ui/CopyableCode';
import { CopyableValue } from '../../ui/CopyableValue';
import { Dialog } from '../../ui/Dialog';
import { useLeaveGuard } from '../../ui/useLeaveGuard';

interface Props {
  name: string;
  secret: CreatedSecretFragment;
  onClose: () => void;
}

/** A new personal token, shown this once. */
export function CreatedTokenDialog({ name, secret, onClose }: Props) {
  const [isCopied, setCopied] = useState(false);
  const { leave, dialog } = useLeaveGuard({
    active: () => !isCopied,
    title: 'Leave without having copied the token?',
    text: 'It is shown this once. Without it you have to make another.',
    verb: 'Leave without it',
  });
  return (
    <Dialog onClose={() => leave(onClose)} title={`The new token ${name}`} closeOnClickOutside={false}>
      <Stack>
        <Alert color="yellow" icon={<IconInfoCircle size={18} />} title="Copy this token now: it is not shown again.">
          Whoever has it can do what you chose, in your name.
        </Alert>
        <CopyableValue
          label="Token"
          what="the token"
          value={secret.value}
          shown={secret.hint}
          onCopied={() => setCopied(true)}
        />
        <Text size="sm">It goes with each request, such as this one:</Text>
        <CopyableCode
          what="the command"
          code={`curl ${window.location.origin}/api/client --header 'Authorization: Bearer ${secret.hint}'`}
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
