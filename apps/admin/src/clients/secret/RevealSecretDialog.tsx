import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { RevealClientSecretDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { Refusal } from '../../ui/Refusal';
import { ValueToCopy } from '../../ui/ValueToCopy';
import type { SecretTarget, Target } from '../target';

const seconds = 10;

interface Props {
  client: Target;
  secret: SecretTarget;
  onClose: () => void;
}

/** Shows a secret again where the account keeps it, for ten seconds with the time running down. Each look is audited. */
export function RevealSecretDialog({ client, secret, onClose }: Props) {
  const [value, setValue] = useState<string>();
  const [left, setLeft] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const { run, busy } = useCommand(RevealClientSecretDocument, {
    done: () => undefined,
    tellsFailures: true,
    neverWaits: true,
  });

  useEffect(() => {
    if (value === undefined) return;
    if (left === 0) return setValue(undefined);
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [value, left]);

  async function show() {
    const answer = await run({ input: { id: client.id, secretId: secret.id } });
    setFailure(answer.outcome === 'REFUSED' ? answer.failure : undefined);
    if (answer.outcome !== 'APPLIED' || !answer.payload.secret) return;
    setLeft(seconds);
    setValue(answer.payload.secret.value);
  }

  return (
    <Modal opened onClose={onClose} title={`The secret of ${client.name}`}>
      <Stack>
        {failure && <Refusal failure={failure} />}
        {value === undefined ? (
          <Text size="sm">
            The secret {secret.hint} is shown for {seconds} seconds. The audit notes that you looked at it.
          </Text>
        ) : (
          <>
            <ValueToCopy label="Client secret" what="the secret" value={value} shown={value} />
            <Progress value={(left / seconds) * 100} aria-label="Time left" />
            <Text size="sm" c="dimmed" role="timer">
              Hidden again in {left} {left === 1 ? 'second' : 'seconds'}.
            </Text>
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
    </Modal>
  );
}
