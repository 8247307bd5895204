import { isNameTyped } from '@countersign/schema';
import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { CancelSecretRotationDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../ui/ConfirmNameField';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useViewer } from '../../viewer/viewer';
import { ClientImpact } from '../impact/ClientImpact';
import { useClientFacts } from '../impact/useClientFacts';
import type { ClientTarget, SecretTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';

interface Props {
  client: ClientTarget;
  /** The new secret, which goes. */
  secret: SecretTarget;
  onClose: () => void;
}

/** Goes back to the secret that was to be replaced. */
export function CancelRotationDialog({ client, secret, onClose }: Props) {
  const { typedConfirmation } = useViewer().account.settings;
  const [typed, setTyped] = useState('');
  const { target, failure, fieldErrors, handleFailure } = useFreshTarget(client, onClose);
  const facts = useClientFacts(client.id).data?.client;
  const which = { id: target.id, expectedVersion: target.version, secretId: secret.id };
  const { run, busy, commentField, waits } = useCommand(CancelSecretRotationDocument, {
    preview: { input: { ...which, confirmation: target.name } },
    successMessage: 'The rotation is cancelled: the old secret goes on.',
    handlesFailure: true,
  });

  async function cancel() {
    const result = await run({ input: { ...which, confirmation: typed.trim() } });
    if (result.outcome === 'REFUSED') return handleFailure(result.failure);
    onClose();
  }

  return (
    <ConfirmDialog
      title={`Go back to the old secret of ${client.name}?`}
      verb="Go back"
      dangerous
      busy={busy}
      ready={!typedConfirmation || isNameTyped(typed, target.name)}
      onConfirm={cancel}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} />}
      <WaitingAlready subjectId={client.id} />
      {facts ? (
        <EffectAlert
          effect={effectOf('cancelSecretRotation', { waits, enabled: facts.enabled, ending: [secret.hint] })}
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
