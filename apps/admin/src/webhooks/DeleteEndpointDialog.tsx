import { useNavigate } from '@tanstack/react-router';
import { DeleteWebhookEndpointDocument } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { DeleteDialog } from '../ui/DeleteDialog';
import type { EndpointDialogProps } from './endpointDialog';

export function DeleteEndpointDialog({ endpoint, onClose }: EndpointDialogProps) {
  const navigate = useNavigate();
  const input = { id: endpoint.id, expectedVersion: endpoint.version };
  const { run, busy, commentField, waits } = useCommand(DeleteWebhookEndpointDocument, {
    preview: { input },
    successMessage: 'The endpoint is deleted.',
    handlesFailure: true,
    beforeRefresh: () => navigate({ to: '/webhooks' }),
  });

  async function remove() {
    const result = await run({ input });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <DeleteDialog name={endpoint.name} busy={busy} onDelete={remove} onClose={onClose} commentField={commentField}>
      {effectOf('deleteWebhookEndpoint', { waits }).join(' ')}
    </DeleteDialog>
  );
}
