import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { UpdateClientSecretDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { dayOptions, daysFromNow } from '../../labels/days';
import { limitOf } from '../../labels/limits';
import { formatExactTime } from '../../labels/time';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { useViewer } from '../../viewer/viewer';
import type { ClientTarget, SecretTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';

const asItIs = '';
const never = 'never';

interface Props {
  client: ClientTarget;
  secret: SecretTarget;
  onClose: () => void;
}

/** Gives a secret another label and another end; of one that is being replaced, that is the end of the overlap. */
export function UpdateSecretDialog({ client, secret, onClose }: Props) {
  const { account } = useViewer();
  const isReplaced = secret.state === 'REPLACED';
  const longest = isReplaced
    ? account.settings.maxOverlapDays
    : (limitOf(account, 'maxSecretLifetimeDays')?.value ?? null);
  const [label, setLabel] = useState(secret.label);
  const [end, setEnd] = useState(asItIs);
  const { target, failure, fieldErrors, handleFailure } = useFreshTarget(client, onClose);
  const input = {
    id: target.id,
    expectedVersion: target.version,
    secretId: secret.id,
    ...(label !== secret.label && { label }),
    ...(end !== asItIs && { expiresAt: end === never ? null : daysFromNow(end) }),
  };
  const { run, busy, commentField } = useCommand(UpdateClientSecretDocument, {
    preview: { input: { ...input, label: secret.label, expiresAt: undefined } },
    successMessage: 'The secret is changed.',
    handlesFailure: true,
  });

  async function update() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') return handleFailure(result.failure);
    onClose();
  }

  const nowEnds = secret.expiresAt ? `As it is: ${formatExactTime(secret.expiresAt)}` : 'As it is: never';
  return (
    <ConfirmDialog
      title={`Change the secret ${secret.hint} of ${client.name}`}
      verb="Save"
      busy={busy}
      ready={label !== secret.label || end !== asItIs}
      onConfirm={update}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} />}
      <WaitingAlready subjectId={client.id} />
      <TextInput
        label="Label"
        description="For you to tell secrets apart; optional."
        maxLength={100}
        data-autofocus
        value={label}
        error={fieldErrors.label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Select
        label={isReplaced ? 'The overlap ends' : 'It works until'}
        allowDeselect={false}
        data={[
          { value: asItIs, label: nowEnds },
          ...dayOptions(longest).map(({ value, label: days }) => ({ value, label: `In ${days}` })),
          ...(longest === null && secret.expiresAt ? [{ value: never, label: 'Never: until it is revoked' }] : []),
        ]}
        value={end}
        error={fieldErrors.expiresAt}
        onChange={(chosen) => setEnd(chosen ?? asItIs)}
      />
      {commentField}
    </ConfirmDialog>
  );
}
