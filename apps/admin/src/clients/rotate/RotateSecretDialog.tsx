import { Alert, Modal, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { type MadeSecretFragment, RotateClientSecretDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { isName, TypedName } from '../../ui/TypedName';
import { StaleRefusal } from '../StaleRefusal';
import { MadeSecret } from '../secret/MadeSecret';
import type { Target } from '../target';
import { useFreshTarget } from '../useFreshTarget';

export function RotateSecretDialog({ client, onClose }: { client: Target; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [label, setLabel] = useState('');
  const [made, setMade] = useState<MadeSecretFragment>();
  const [leaving, setLeaving] = useState<() => void>();
  const { target, failure, refused } = useFreshTarget(client);
  const { run, busy, why } = useCommand(RotateClientSecretDocument, {
    done: 'The secret is rotated.',
    tellsFailures: true,
  });

  async function rotate() {
    const { id, version: expectedVersion } = target;
    const answer = await run({ input: { id, expectedVersion, confirmation: typed.trim(), label } });
    if (answer.outcome === 'REFUSED') return refused(answer.failure);
    if (answer.outcome !== 'APPLIED' || !answer.payload.secret) return onClose();
    setMade(answer.payload.secret);
  }

  if (made) {
    return (
      <Modal opened onClose={leaving ?? onClose} title="The new secret" closeOnClickOutside={false}>
        <MadeSecret clientId={client.id} secret={made} onDone={onClose} onLeave={(leave) => setLeaving(() => leave)} />
      </Modal>
    );
  }

  return (
    <ConfirmDialog
      title={`Rotate the secret of ${client.name}?`}
      verb="Rotate secret"
      dangerous
      busy={busy}
      ready={isName(typed, target.name)}
      onConfirm={rotate}
      onClose={onClose}
    >
      {failure && <StaleRefusal failure={failure} />}
      <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title="The secret in use now stops at once.">
        A new one is made and shown to you once. Integrations that use this client fail until they have it.
      </Alert>
      <TypedName name={target.name} value={typed} onChange={setTyped} />
      <TextInput
        label="Label of the new secret"
        description="For you to tell secrets apart; optional."
        maxLength={100}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      {why}
    </ConfirmDialog>
  );
}
