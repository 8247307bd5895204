import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddClientSecretDocument, type MadeSecretFragment } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { StaleRefusal } from '../StaleRefusal';
import type { Target } from '../target';
import { useFreshTarget } from '../useFreshTarget';
import { expiryOf, LifeField } from './LifeField';
import { MadeSecretDialog } from './MadeSecretDialog';
import { useKeptSecrets } from './useKeptSecrets';

export function AddSecretDialog({ client, onClose }: { client: Target; onClose: () => void }) {
  const [label, setLabel] = useState('');
  const kept = useKeptSecrets();
  const [days, setDays] = useState('');
  const [made, setMade] = useState<MadeSecretFragment>();
  const { target, failure, faults, refused } = useFreshTarget(client, onClose);
  const { run, busy, why } = useCommand(AddClientSecretDocument, { done: () => undefined, tellsFailures: true });

  async function add() {
    const { id, version: expectedVersion } = target;
    const answer = await run({ input: { id, expectedVersion, label, ...expiryOf(days) } });
    if (answer.outcome === 'REFUSED') return refused(answer.failure);
    if (answer.outcome !== 'APPLIED' || !answer.payload.secret) return onClose();
    setMade(answer.payload.secret);
  }

  if (made) return <MadeSecretDialog clientId={client.id} secret={made} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={`Add a secret to ${client.name}`}
      verb="Add secret"
      busy={busy}
      onConfirm={add}
      onClose={onClose}
    >
      {failure && <StaleRefusal failure={failure} />}
      <Text size="sm">The secrets that are there go on. The new one is shown to you{kept ? '' : ' once'}.</Text>
      <TextInput
        label="Label"
        description="For you to tell secrets apart; optional."
        maxLength={100}
        data-autofocus
        value={label}
        error={faults.label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <LifeField value={days} onChange={setDays} error={faults.expiresAt} />
      {why}
    </ConfirmDialog>
  );
}
