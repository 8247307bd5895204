import { isNameTyped } from '@countersign/schema';
import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { RevokeClientSecretDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../ui/ConfirmNameField';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useViewer } from '../../viewer/viewer';
import { ClientImpact } from '../impact/ClientImpact';
import { secretsAfter, useClientFacts } from '../impact/useClientFacts';
import type { ClientTarget, SecretTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';

interface Props {
  client: ClientTarget;
  secret: SecretTarget;
  onClose: () => void;
}

/** Revokes one secret permanently; for a replaced secret this completes the rotation. */
export function RevokeSecretDialog({ client, secret, onClose }: Props) {
  const { typedConfirmation } = useViewer().account.settings;
  const [typed, setTyped] = useState('');
  const { target, failure, fieldErrors, handleFailure } = useFreshTarget(client, onClose);
  const finishes = secret.state === 'REPLACED';
  const facts = useClientFacts(client.id).data?.client;
  const { staying } = secretsAfter(facts, secret.id);
  const { run, busy, commentField, waits } = useCommand(RevokeClientSecretDocument, {
    preview: { input: { id: client.id, secretId: secret.id, confirmation: target.name } },
    successMessage: finishes ? 'The rotation is finished.' : 'The secret is revoked.',
    handlesFailure: true,
  });

  async function revoke() {
    const result = await run({ input: { id: client.id, secretId: secret.id, confirmation: typed.trim() } });
    if (result.outcome === 'REFUSED') return handleFailure(result.failure);
    onClose();
  }

  return (
    <ConfirmDialog
      title={finishes ? `Finish the rotation of ${client.name} now?` : `Revoke a secret of ${client.name}?`}
      verb={finishes ? 'Finish now' : 'Revoke secret'}
      dangerous
      busy={busy}
      ready={!typedConfirmation || isNameTyped(typed, target.name)}
      onConfirm={revoke}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} />}
      <WaitingAlready subjectId={client.id} />
      {facts ? (
        <EffectAlert
          effect={effectOf('revokeClientSecret', {
            waits,
            enabled: facts.enabled,
            ending: [secret.hint],
            staying,
            finishes,
          })}
          grave="beyond recall"
        />
      ) : (
        <Skeleton height={84} />
      )}
      <ClientImpact clientId={client.id} secretId={secret.id} />
      {typedConfirmation && (
        <ConfirmNameField name={target.name} value={typed} onChange={setTyped} error={fieldErrors.confirmation} />
      )}
      {commentField}
    </ConfirmDialog>
  );
}
