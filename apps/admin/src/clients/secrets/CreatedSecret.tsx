import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CreatedSecretFragment } from '../../api/__generated__/graphql';
import { CopyableValue } from '../../ui/CopyableValue';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { ShareLinkButton } from '../shareLink/ShareLinkButton';
import type { ClientTarget } from '../target';
import { useEndpoints } from '../useEndpoints';
import { curlCommand } from './curlCommand';
import { MaskedValue } from './MaskedValue';
import { useRecoverableSecrets } from './useRecoverableSecrets';

interface Props {
  client: Pick<ClientTarget, 'id' | 'environment'>;
  secret: CreatedSecretFragment;
  onDone: () => void;
  /** Provides the guarded way of leaving, for a dialog's own close button. */
  onLeave?: (leave: () => void) => void;
}

/** A new secret, shown this once. */
export function CreatedSecret({ client, secret, onDone, onLeave }: Props) {
  const [copied, setCopied] = useState(false);
  const { endpoints } = useEndpoints();
  const recoverable = useRecoverableSecrets();
  const { leave, dialog } = useLeaveGuard({
    active: () => !copied,
    title: 'Leave without having copied the secret?',
    text: recoverable
      ? 'You can look at it again on the client’s page, after a passcode.'
      : 'It is shown this once. Without it you have to rotate the secret to get another.',
    verb: 'Leave without it',
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ways of leaving are new with each render; only `copied` changes what they do.
  useEffect(() => onLeave?.(() => leave(onDone)), [copied]);

  return (
    <Stack>
      <Alert
        color="yellow"
        icon={<IconInfoCircle size={18} />}
        title={recoverable ? 'Copy this secret.' : 'Copy this secret now: it is not shown again.'}
      >
        Keep it where the application reads its secrets from. Send the id and the secret separately.
      </Alert>
      <CopyableValue label="Client id" what="the client id" value={client.id} />
      <MaskedValue label="Client secret" what="the secret" value={secret.value} onCopied={() => setCopied(true)} />
      <ShareLinkButton clientId={client.id} secret={secret} onCopied={() => setCopied(true)} />
      {endpoints && (
        <MaskedValue
          label="Get a token with it"
          what="the curl line"
          value={curlCommand(endpoints.token_endpoint, client, secret.value)}
          mask={curlCommand(endpoints.token_endpoint, client, '••••••••')}
          onCopied={() => setCopied(true)}
        />
      )}
      <Group justify="space-between" align="center">
        <Text size="sm" c="dimmed" role="status">
          {copied ? 'Copied. You can leave.' : 'Not copied yet.'}
        </Text>
        <Button onClick={() => leave(onDone)} variant={copied ? 'filled' : 'default'}>
          Done
        </Button>
      </Group>
      {dialog}
    </Stack>
  );
}
