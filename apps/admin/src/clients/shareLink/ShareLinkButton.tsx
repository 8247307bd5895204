import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { CreatedSecretFragment } from '../../api/__generated__/graphql';
import { ShareLinkForm } from './ShareLinkForm';

interface Props {
  clientId: string;
  secret: CreatedSecretFragment;
  changeRequestId?: string;
  onMade?: () => void;
  onOpened?: () => void;
  onCopied: () => void;
}

/** An alternative to copying a new secret: a link that shows it once to its recipient. */
export function ShareLinkButton({ clientId, secret, changeRequestId, ...told }: Props) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconSend size={15} />}
        onClick={() => setOpen(true)}
        style={{ alignSelf: 'flex-start' }}
      >
        Send it by a link instead
      </Button>
    );
  }
  return (
    <ShareLinkForm
      takesFocus
      clientId={clientId}
      secretId={secret.id}
      value={secret.value}
      changeRequestId={changeRequestId}
      {...told}
    />
  );
}
