import { Alert, Stack } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { CreatedSecretFragment } from '../../api/__generated__/graphql';
import { MaskedValue } from '../../clients/secrets/MaskedValue';
import { useRecoverableSecrets } from '../../clients/secrets/useRecoverableSecrets';
import { ShareLinkButton } from '../../clients/shareLink/ShareLinkButton';
import { CopyableValue } from '../../ui/CopyableValue';

interface Props {
  requestId: string;
  clientId: string;
  secret: CreatedSecretFragment;
  onCopied: () => void;
}

/** The secret that a pending change created. It does not work until the change is approved. */
export function PendingSecret({ requestId, clientId, secret, onCopied }: Props) {
  const recoverable = useRecoverableSecrets();
  return (
    <Stack gap="sm">
      <Alert
        color="seal"
        icon={<IconSignature size={18} />}
        title={recoverable ? 'Copy the new secret.' : 'Copy the new secret now: it is not shown again.'}
      >
        Only you see it{recoverable && ' until then'}. It is not valid until the change is approved.
      </Alert>
      <CopyableValue label="Client id" what="the client id" value={clientId} />
      <MaskedValue label="Client secret" what="the secret" value={secret.value} onCopied={onCopied} />
      <ShareLinkButton clientId={clientId} secret={secret} changeRequestId={requestId} onCopied={onCopied} />
    </Stack>
  );
}
