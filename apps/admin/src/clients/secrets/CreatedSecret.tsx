import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CreatedSecretFragment } from '../../api/__generated__/graphql';
import { CopyableValue } from '../../ui/CopyableValue';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { ShareLinkButton } from '../shareLink/ShareLinkButton';
import type { ClientTarget } from '../target';
import { MaskedValue } from './MaskedValue';
import { TokenRequest } from './TokenRequest';
import { useRecoverableSecrets } from './useRecoverableSecrets';

interface Props {
  client: Pick<ClientTarget, 'id'>;
  secret: CreatedSecretFragment;
  onDone: () => void;
  /** Provides the guarded way of leaving, for a dialog's own close button. */
  onLeave?: (leave: () => void) => void;
}

/** What became of a new secret: only what stays where it is got lost by leaving. */
const states = {
  left: 'Not copied yet.',
  linked: 'A link to it is made, but not copied yet.',
  opened: 'Its recipient has opened the link. You can leave.',
  copied: 'Copied. You can leave.',
};

/** A new secret, shown this once. */
export function CreatedSecret({ client, secret, onDone, onLeave }: Props) {
  const [state, setState] = useState<keyof typeof states>('left');
  const isSafe = state === 'copied' || state === 'opened';
  const recoverable = useRecoverableSecrets();
  const { leave, dialog } = useLeaveGuard({
    active: () => !isSafe,
    title: state === 'linked' ? 'Leave without having copied the link?' : 'Leave without having copied the secret?',
    text: recoverable
      ? 'You can look at it again on the client’s page, after a passcode.'
      : 'It is shown this once. Without it you have to rotate the secret to get another.',
    verb: 'Leave without it',
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ways of leaving are new with each render; only `isSafe` changes what they do.
  useEffect(() => onLeave?.(() => leave(onDone)), [isSafe, state]);

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
      <MaskedValue label="Client secret" what="the secret" value={secret.value} onCopied={() => setState('copied')} />
      <ShareLinkButton
        clientId={client.id}
        secret={secret}
        onMade={() => setState((now) => (now === 'left' ? 'linked' : now))}
        onOpened={() => setState('opened')}
        onCopied={() => setState('copied')}
      />
      <TokenRequest clientId={client.id} secret={secret.value} onCopied={() => setState('copied')} />
      <Group justify="space-between" align="center">
        <Text size="sm" c="dimmed" role="status">
          {states[state]}
        </Text>
        <Button onClick={() => leave(onDone)} variant={isSafe ? 'filled' : 'default'}>
          Done
        </Button>
      </Group>
      {dialog}
    </Stack>
  );
}
