import { Skeleton, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddClientSecretDocument, type CreatedSecretFragment } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { secretsAfter, useClientFacts } from '../impact/useClientFacts';
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
  const facts = useClientFacts(client.id).data?.client;
  const { run, busy, commentField, waits } = useCommand(AddClientSecretDocument, {
    preview: { input: { id: target.id, expectedVersion: target.version } },
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
      <WaitingAlready subjectId={client.id} />
      {facts ? (
        <Text size="sm">
          {effectOf('addClientSecret', {
            waits,
            enabled: facts.enabled,
            staying: secretsAfter(facts).ending.length,
            recoverable,
          }).join(' ')}
        </Text>
      ) : (
        <Skeleton height={40} />
      )}
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
