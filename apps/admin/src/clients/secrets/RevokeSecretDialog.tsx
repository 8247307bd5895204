import { isNameTyped } from '@countersign/schema';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { RevokeClientSecretDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../ui/ConfirmNameField';
import { useViewer } from '../../viewer/viewer';
import { ConflictAlert } from '../ConflictAlert';
import { ClientImpact } from '../impact/ClientImpact';
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
  const { run, busy, commentField } = useCommand(RevokeClientSecretDocument, {
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
      <Alert color="red" icon={<IconAlertTriangle size={18} />} title={`The secret ${secret.hint} stops at once.`}>
        This will break any related API integrations that still use it. It cannot be undone.
      </Alert>
      <ClientImpact clientId={client.id} secretId={secret.id} />
      {typedConfirmation && (
        <ConfirmNameField name={target.name} value={typed} onChange={setTyped} error={fieldErrors.confirmation} />
      )}
      {commentField}
    </ConfirmDialog>
  );
}
