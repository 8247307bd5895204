import { isNameTyped } from '@countersign/schema';
import { Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CreatedSecretFragment, RotateClientSecretDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { daysFromNow } from '../../labels/days';
import { effectOf } from '../../labels/effects';
import { mostSecrets, secretsFull } from '../../labels/limits';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../ui/ConfirmNameField';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useViewer } from '../../viewer/viewer';
import { ClientImpact } from '../impact/ClientImpact';
import { secretsAfter, useClientFacts } from '../impact/useClientFacts';
import { CreatedSecretDialog } from '../secrets/CreatedSecretDialog';
import { LifetimeField, toExpiry } from '../secrets/LifetimeField';
import { useRecoverableSecrets } from '../secrets/useRecoverableSecrets';
import type { ClientTarget, SecretTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';
import { HandoverField } from './HandoverField';
import { OverlapField } from './OverlapField';
import { OverlapHint } from './OverlapHint';
import { SecretLinkDialog } from './SecretLinkDialog';

interface Props {
  client: ClientTarget;
  /** The secret to replace; all of them when left out. */
  secret?: SecretTarget | undefined;
  onClose: () => void;
}

export function RotateSecretDialog({ client, secret, onClose }: Props) {
  const { account } = useViewer();
  const { rotationOverlap, typedConfirmation } = account.settings;
  const secretsPerClient = mostSecrets(account);
  const recoverable = useRecoverableSecrets();
  const [typed, setTyped] = useState('');
  const [label, setLabel] = useState('');
  const [overlap, setOverlap] = useState('');
  const [days, setDays] = useState('');
  const [hours, setHours] = useState('');
  const [created, setCreated] = useState<CreatedSecretFragment>();
  const [sent, setSent] = useState<{ link: string; waits: boolean }>();
  const { target, failure, fieldErrors, handleFailure } = useFreshTarget(client, onClose);
  const facts = useClientFacts(client.id).data?.client;
  const { ending, staying } = secretsAfter(facts, secret?.id);
  const which = { id: target.id, expectedVersion: target.version, ...(secret && { secretId: secret.id }) };
  const { run, busy, commentField, waits } = useCommand(RotateClientSecretDocument, {
    preview: { input: { ...which, confirmation: target.name } },
    // No notification: the visible new secret is the confirmation.
    successMessage: () => undefined,
    handlesFailure: true,
  });

  async function rotate() {
    const input = {
      ...which,
      confirmation: typed.trim(),
      ...(label && { label }),
      ...(overlap && { overlapUntil: daysFromNow(overlap) }),
      ...toExpiry(days),
      ...(hours && { secretShareLink: { hours: Number(hours) } }),
    };
    const result = await run({ input });
    if (result.outcome === 'REFUSED') return handleFailure(result.failure);
    if ('payload' in result && result.payload.link)
      return setSent({ link: result.payload.link, waits: result.outcome === 'PENDING_APPROVAL' });
    if (result.outcome !== 'APPLIED' || !result.payload.secret) return onClose();
    setCreated(result.payload.secret);
  }

  if (sent) return <SecretLinkDialog client={client} {...sent} onClose={onClose} />;
  if (created) return <CreatedSecretDialog client={client} secret={created} onClose={onClose} />;

  const isFirst = facts !== undefined && ending.length === 0;
  return (
    <ConfirmDialog
      title={isFirst ? `Generate a secret for ${client.name}?` : `Rotate the secret of ${client.name}?`}
      verb={isFirst ? 'Generate a secret' : 'Rotate secret'}
      dangerous={!isFirst}
      busy={busy}
      ready={!typedConfirmation || isNameTyped(typed, target.name)}
      onConfirm={rotate}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} />}
      <WaitingAlready subjectId={client.id} />
      {facts ? (
        <EffectAlert
          effect={effectOf('rotateClientSecret', {
            waits,
            enabled: facts.enabled,
            ending,
            staying,
            overlap: Number(overlap),
            recoverable,
            linked: hours !== '',
          })}
          grave={!isFirst}
        />
      ) : (
        <Skeleton height={84} />
      )}
      <ClientImpact clientId={client.id} secretId={secret?.id} />
      {typedConfirmation && (
        <ConfirmNameField name={target.name} value={typed} onChange={setTyped} error={fieldErrors.confirmation} />
      )}
      {!isFirst &&
        (rotationOverlap ? (
          <OverlapField
            value={overlap}
            onChange={setOverlap}
            error={fieldErrors.overlapUntil}
            impossible={ending.length + staying < secretsPerClient ? undefined : secretsFull(account)}
          />
        ) : (
          <OverlapHint />
        ))}
      <TextInput
        label="Label of the new secret"
        description="For you to tell secrets apart; optional."
        maxLength={100}
        value={label}
        error={fieldErrors.label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <LifetimeField value={days} onChange={setDays} error={fieldErrors.expiresAt} />
      <HandoverField value={hours} onChange={setHours} />
      {commentField}
    </ConfirmDialog>
  );
}
