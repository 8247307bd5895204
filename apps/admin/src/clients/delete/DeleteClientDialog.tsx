import { isNameTyped } from '@countersign/schema';
import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DeleteClientDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../ui/ConfirmNameField';
import { ConflictAlert } from '../ConflictAlert';
import { ClientImpact } from '../impact/ClientImpact';
import { clientSearch } from '../list/clientSearch';
import type { ClientTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';

export function DeleteClientDialog({ client, onClose }: { client: ClientTarget; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const { target, failure, fieldErrors, handleFailure } = useFreshTarget(client, onClose);
  const navigate = useNavigate();
  const { run, busy, commentField } = useCommand(DeleteClientDocument, {
    successMessage: `${client.name} is deleted.`,
    handlesFailure: true,
    async beforeRefresh({ outcome }) {
      onClose();
      if (outcome === 'APPLIED') await navigate({ to: '/clients', search: clientSearch });
    },
  });

  async function remove() {
    const { id, version: expectedVersion } = target;
    const result = await run({ input: { id, expectedVersion, confirmation: typed.trim() } });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    if (result.outcome === 'WITHDRAWN') onClose();
  }

  return (
    <ConfirmDialog
      title={`Delete ${client.name}?`}
      verb="Delete client"
      dangerous
      busy={busy}
      ready={isNameTyped(typed, target.name)}
      onConfirm={remove}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} />}
      <Alert color="red" icon={<IconAlertTriangle size={18} />} title="This will break any related API integrations.">
        The client and its secrets are gone at once, for good. Its id is never given out again.
      </Alert>
      <ClientImpact clientId={client.id} />
      <Text size="sm">If you are not sure, disable the client instead: that can be undone.</Text>
      <ConfirmNameField name={target.name} value={typed} onChange={setTyped} error={fieldErrors.confirmation} />
      {commentField}
    </ConfirmDialog>
  );
}
