import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type CreatedSecretFragment, CreateWebhookEndpointDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { EndpointFields } from '../EndpointFields';
import { newEndpointValues, toEndpointInput, useEndpointForm } from '../endpointValues';
import { WebhookSecretDialog } from '../WebhookSecretDialog';

export function AddWebhookPage() {
  const missingPrivilege = useMissingPrivilege('ADMINISTER_ACCOUNT', 'VIEW_AUDIT');
  const form = useEndpointForm(newEndpointValues);
  const navigate = useNavigate();
  const [created, setCreated] = useState<{ id: string; secret: CreatedSecretFragment }>();
  const { run, busy, commentField } = useCommand(CreateWebhookEndpointDocument, {
    successMessage: 'The endpoint is added.',
    handlesFailure: true,
    beforeRefresh: () => form.resetDirty(),
  });

  async function add() {
    const result = await run({ input: toEndpointInput(form.getValues()) });
    if (result.outcome === 'REFUSED') return result.failure;
    if (result.outcome === 'APPLIED' && result.payload.endpoint && result.payload.secret) {
      setCreated({ id: result.payload.endpoint.id, secret: result.payload.secret });
    } else await navigate({ to: '/webhooks' });
    return undefined;
  }

  return (
    <>
      <PageHeader title="Add an endpoint" back={{ to: '/webhooks', label: 'Webhooks' }} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <CommandForm form={form} onSubmit={add} footer={{ verb: 'Add endpoint', busy, cancel: { to: '/webhooks' } }}>
          <EndpointFields form={form} />
          {commentField}
        </CommandForm>
      )}
      {created && (
        <WebhookSecretDialog
          name={form.getValues().name}
          secret={created.secret}
          onClose={() => navigate({ to: '/webhooks/$endpointId', params: { endpointId: created.id } })}
        />
      )}
    </>
  );
}
