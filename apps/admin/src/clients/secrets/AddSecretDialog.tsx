import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddClientSecretDocument, type CreatedSecretFragment } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../ConflictAlert';
import type { ClientTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';
import { CreatedSecretDialog } from './CreatedSecretDialog';
import { LifetimeField, toExpiry } from './LifetimeField';
import { useRecoverableSecrets } from './useRecoverableSecrets';

export function AddSecretDialog({ client, onClose }: { client: ClientTarget; onClose: () => void }) {
  const [label, setLabel] = useState('');
  const recoverable = useRecoverableSecrets();
  const [days, setDays] = useState('');
  const [created, setCreated] = useState<CreatedSecretFragment>();
  const { target, failure, fieldErrors, handleFailure } = useFreshTarget(client, onClose);
  const { run, busy, commentField } = useCommand(AddClientSecretDocument, {
    successMessage: () => undefined,
    handlesFailure: true,
  });

  async function add() {
    const { id, version: expectedVersion } = target;
    const result = await run({ input: { id, expectedVersion, label, ...toExpiry(days) } });
    if (result.outcome === 'REFUSED') return handleFailure(result.failure);
    if (result.outcome !== 'APPLIED' || !result.payload.secret) return onClose();
    setCreated(result.payload.secret);
  }

  if (created) return <CreatedSecretDialog client={client} secret={created} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={`Add a secret to ${client.name}`}
      verb="Add secret"
      busy={busy}
      onConfirm={add}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} />}
      <Text size="sm">The secrets that are there go on. The new one is shown to you{recoverable ? '' : ' once'}.</Text>
      <TextInput
        label="Label"
        description="For you to tell secrets apart; optional."
        maxLength={100}
        data-autofocus
        value={label}
        error={fieldErrors.label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <LifetimeField value={days} onChange={setDays} error={fieldErrors.expiresAt} />
      {commentField}
    </ConfirmDialog>
  );
}
