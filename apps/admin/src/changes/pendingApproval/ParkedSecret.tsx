import { Alert, Stack } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { MadeSecretFragment } from '../../api/__generated__/graphql';
import { HiddenValue } from '../../clients/secrets/HiddenValue';
import { useKeptSecrets } from '../../clients/secrets/useKeptSecrets';
import { SendLink } from '../../clients/shareLink/SendLink';
import { ValueToCopy } from '../../ui/ValueToCopy';

interface Props {
  requestId: string;
  clientId: string;
  secret: MadeSecretFragment;
  onCopied: () => void;
}

/** A secret that a waiting change made: shown to its requester, now and never again, and dead until it is approved. */
export function ParkedSecret({ requestId, clientId, secret, onCopied }: Props) {
  const kept = useKeptSecrets();
  return (
    <Stack gap="sm">
      <Alert
        color="seal"
        icon={<IconSignature size={18} />}
        title={kept ? 'Copy the new secret.' : 'Copy the new secret now: it is not shown again.'}
      >
        Only you see it{kept && ' until then'}. It is dead until the change is approved; from then on it works.
      </Alert>
      <ValueToCopy label="Client id" what="the client id" value={clientId} />
      <HiddenValue label="Client secret" what="the secret" value={secret.value} onCopied={onCopied} />
      <SendLink clientId={clientId} secret={secret} changeRequestId={requestId} onCopied={onCopied} />
    </Stack>
  );
}
