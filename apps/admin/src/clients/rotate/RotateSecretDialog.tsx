import { isNameTyped } from '@countersign/schema';
import { Alert, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { type CreatedSecretFragment, RotateClientSecretDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { daysFromNow, formatDays } from '../../labels/days';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../ui/ConfirmNameField';
import { useViewer } from '../../viewer/viewer';
import { ConflictAlert } from '../ConflictAlert';
import { ClientImpact } from '../impact/ClientImpact';
import { CreatedSecretDialog } from '../secrets/CreatedSecretDialog';
import { LifetimeField, toExpiry } from '../secrets/LifetimeField';
import { useRecoverableSecrets } from '../secrets/useRecoverableSecrets';
import type { ClientTarget, SecretTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';
import { OverlapField } from './OverlapField';
import { OverlapHint } from './OverlapHint';

interface Props {
  client: ClientTarget;
  /** The secret to replace; all of them when left out. */
  secret?: SecretTarget | undefined;
  onClose: () => void;
}

export function RotateSecretDialog({ client, secret, onClose }: Props) {
  const { rotationOverlap, typedConfirmation } = useViewer().account.settings;
  const recoverable = useRecoverableSecrets();
  const [typed, setTyped] = useState('');
  const [label, setLabel] = useState('');
  const [overlap, setOverlap] = useState('');
  const [days, setDays] = useState('');
  const [created, setCreated] = useState<CreatedSecretFragment>();
  const { target, failure, fieldErrors, handleFailure } = useFreshTarget(client, onClose);
  const { run, busy, commentField } = useCommand(RotateClientSecretDocument, {
    // No notification: the visible new secret is the confirmation.
    successMessage: () => undefined,
    handlesFailure: true,
  });

  async function rotate() {
    const { id, version: expectedVersion } = target;
    const input = {
      id,
      expectedVersion,
      confirmation: typed.trim(),
      ...(secret && { secretId: secret.id }),
      ...(label && { label }),
      ...(overlap && { overlapUntil: daysFromNow(overlap) }),
      ...toExpiry(days),
    };
    const result = await run({ input });
    if (result.outcome === 'REFUSED') return handleFailure(result.failure);
    if (result.outcome !== 'APPLIED' || !result.payload.secret) return onClose();
    setCreated(result.payload.secret);
  }

  if (created) return <CreatedSecretDialog client={client} secret={created} onClose={onClose} />;

  const shown = recoverable ? 'A new one is made and shown to you.' : 'A new one is made and shown to you once.';
  const what = secret ? `The secret ${secret.hint}` : 'The old secret';
  return (
    <ConfirmDialog
      title={`Rotate the secret of ${client.name}?`}
      verb="Rotate secret"
      dangerous
      busy={busy}
      ready={!typedConfirmation || isNameTyped(typed, target.name)}
      onConfirm={rotate}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} />}
      <Alert
        color="yellow"
        icon={<IconAlertTriangle size={18} />}
        title={overlap ? `${what} stops in ${formatDays(Number(overlap))}.` : `${what} stops at once.`}
      >
        {overlap
          ? `${shown} Until then both work, so that integrations can change over.`
          : `${shown} Integrations that use this client fail until they have it.`}
      </Alert>
      <ClientImpact clientId={client.id} secretId={secret?.id} />
      {typedConfirmation && (
        <ConfirmNameField name={target.name} value={typed} onChange={setTyped} error={fieldErrors.confirmation} />
      )}
      {rotationOverlap ? (
        <OverlapField value={overlap} onChange={setOverlap} error={fieldErrors.overlapUntil} />
      ) : (
        <OverlapHint />
      )}
      <TextInput
        label="Label of the new secret"
        description="For you to tell secrets apart; optional."
        maxLength={100}
        value={label}
        error={fieldErrors.label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <LifetimeField value={days} onChange={setDays} error={fieldErrors.expiresAt} />
      {commentField}
    </ConfirmDialog>
  );
}
