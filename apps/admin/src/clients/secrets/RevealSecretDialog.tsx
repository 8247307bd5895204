import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { RevealClientSecretDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { CopyableValue } from '../../ui/CopyableValue';
import { Dialog } from '../../ui/Dialog';
import { FailureAlert } from '../../ui/FailureAlert';
import type { ClientTarget, SecretTarget } from '../target';
import { RevealCountdown } from './RevealCountdown';
import { revealSeconds, useTimedReveal } from './useTimedReveal';

interface Props {
  client: ClientTarget;
  secret: SecretTarget;
  onClose: () => void;
}

/** Shows a stored secret again, for ten seconds with a countdown. Each reveal is audited. */
export function RevealSecretDialog({ client, secret, onClose }: Props) {
  const { value, left, show: reveal } = useTimedReveal<string>();
  const [failure, setFailure] = useState<Failure>();
  const { run, busy } = useCommand(RevealClientSecretDocument, {
    successMessage: () => undefined,
    handlesFailure: true,
    skipsApproval: true,
  });

  async function show() {
    const result = await run({ input: { id: client.id, secretId: secret.id } });
    setFailure(result.outcome === 'REFUSED' ? result.failure : undefined);
    if (result.outcome !== 'APPLIED' || !result.payload.secret) return;
    reveal(result.payload.secret.value);
  }

  return (
    <Dialog onClose={onClose} title={`The secret of ${client.name}`}>
      <Stack>
        {failure && <FailureAlert failure={failure} />}
        {value === undefined ? (
          <Text size="sm">
            The secret {secret.hint} is shown for {revealSeconds} seconds. The audit notes that you looked at it.
          </Text>
        ) : (
          <>
            <CopyableValue label="Client secret" what="the secret" value={value} shown={value} />
            <RevealCountdown seconds={left} />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          {value === undefined && (
            <Button onClick={show} loading={busy} data-autofocus>
              Show the secret
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
