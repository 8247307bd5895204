import { isNameTyped } from '@countersign/schema';
import { Skeleton, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DeleteClientDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../ui/ConfirmNameField';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { ClientImpact } from '../impact/ClientImpact';
import { secretsAfter, useClientFacts } from '../impact/useClientFacts';
import { clientSearch } from '../list/clientSearch';
import type { ClientTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';

export function DeleteClientDialog({ client, onClose }: { client: ClientTarget; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const { target, failure, fieldErrors, handleFailure } = useFreshTarget(client, onClose);
  const navigate = useNavigate();
  const facts = useClientFacts(client.id).data?.client;
  const { run, busy, commentField, waits } = useCommand(DeleteClientDocument, {
    preview: { input: { id: target.id, expectedVersion: target.version, confirmation: target.name } },
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
      <WaitingAlready subjectId={client.id} />
      {facts ? (
        <EffectAlert
          effect={effectOf('deleteClient', {
            waits,
            enabled: facts.enabled,
            staying: secretsAfter(facts).ending.length,
          })}
          grave="beyond recall"
        />
      ) : (
        <Skeleton height={84} />
      )}
      <ClientImpact clientId={client.id} />
      {facts?.enabled && <Text size="sm">If you are not sure, disable the client instead: that can be undone.</Text>}
      <ConfirmNameField name={target.name} value={typed} onChange={setTyped} error={fieldErrors.confirmation} />
      {commentField}
    </ConfirmDialog>
  );
}
