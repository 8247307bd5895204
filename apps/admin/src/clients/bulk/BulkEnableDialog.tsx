import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DisableClientsDocument, EnableClientsDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useViewer } from '../../viewer/viewer';
import { DisableReasonField } from '../enable/DisableReasonField';
import type { Row } from '../list/useSelection';
import { BulkImpact } from './BulkImpact';
import { BulkRefusalAlert } from './BulkRefusalAlert';

interface Props {
  clients: readonly Row[];
  to: 'enabled' | 'disabled';
  onLeaveOut: (clients: readonly Row[]) => void;
  onDone: () => void;
  onClose: () => void;
}

const formatCount = (count: number) => (count === 1 ? '1 client' : `${count} clients`);

export function BulkEnableDialog({ clients, to, onLeaveOut, onDone, onClose }: Props) {
  const { typedConfirmation } = useViewer().account.settings;
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [reason, setReason] = useState('');
  const confirmation = typed.trim();
  const countLabel = formatCount(clients.length);
  const successMessage = `${countLabel} ${to}.`;
  const disable = useCommand(DisableClientsDocument, { successMessage, handlesFailure: true, skipsApproval: true });
  const versions = clients.map(({ id, version }) => ({ id, expectedVersion: version }));
  const enable = useCommand(EnableClientsDocument, {
    successMessage,
    handlesFailure: true,
    ...(to === 'enabled' && { preview: { input: { clients: versions, confirmation: String(clients.length) } } }),
  });
  const verb = to === 'disabled' ? 'Disable' : 'Enable';

  const submit = () =>
    to === 'disabled'
      ? disable.run({ input: { ids: clients.map(({ id }) => id), reason, confirmation } })
      : enable.run({
          input: { clients: versions, confirmation },
        });

  async function confirm() {
    const result = await submit();
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onDone();
  }

  return (
    <ConfirmDialog
      title={`${verb} ${countLabel}?`}
      verb={`${verb} ${countLabel}`}
      dangerous={to === 'disabled'}
      busy={disable.busy || enable.busy}
      ready={clients.length > 0 && (!typedConfirmation || confirmation === String(clients.length))}
      onConfirm={confirm}
      onClose={onClose}
    >
      {failure && (
        <BulkRefusalAlert
          failure={failure}
          onLeaveOut={(places) => {
            setFailure(undefined);
            setTyped('');
            onLeaveOut(clients.filter((_, index) => places.includes(index)));
          }}
        />
      )}
      <Text size="sm">
        {effectOf(to === 'disabled' ? 'disableClients' : 'enableClients', { waits: enable.waits }).join(' ')}
      </Text>
      <BulkImpact ids={clients.map(({ id }) => id)} />
      {to === 'enabled' ? enable.commentField : <DisableReasonField value={reason} onChange={setReason} several />}
      {typedConfirmation && (
        <TextInput
          label={`Type ${clients.length}, the number of clients, to confirm`}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  );
}
