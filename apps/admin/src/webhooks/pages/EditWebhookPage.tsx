import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import {
  UpdateWebhookEndpointDocument,
  type WebhookDetailsFragment,
  WebhookEndpointDocument,
} from '../../api/__generated__/graphql';
import { EditForm } from '../../form/EditForm';
import { useEdit } from '../../form/useEdit';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { EndpointFields } from '../EndpointFields';
import { type EndpointValues, endpointValuesOf, useEndpointForm } from '../endpointValues';

const route = getRouteApi('/signed-in/webhooks/$endpointId/edit');

export function EditWebhookPage() {
  const { endpointId } = route.useParams();
  const missingPrivilege = useMissingPrivilege('ADMINISTER_ACCOUNT', 'VIEW_AUDIT');
  const query = useQuery(WebhookEndpointDocument, {
    variables: { id: endpointId },
    fetchPolicy: 'network-only',
    skip: Boolean(missingPrivilege),
  });
  const name = query.data?.webhookEndpoint.name;
  return (
    <>
      <PageHeader title={name ? `Edit ${name}` : 'Edit an endpoint'} back={{ to: '/webhooks', label: 'Webhooks' }} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <Loaded query={query} skeleton={<Skeleton height={360} radius="lg" />}>
          {({ webhookEndpoint }) => <EditEndpoint key={webhookEndpoint.id} endpoint={webhookEndpoint} />}
        </Loaded>
      )}
    </>
  );
}

function EditEndpoint({ endpoint }: { endpoint: WebhookDetailsFragment }) {
  const navigate = useNavigate();
  const form = useEndpointForm(endpointValuesOf(endpoint));
  const back = { to: '/webhooks/$endpointId' as const, params: { endpointId: endpoint.id } };
  /** Of the two fields that say what is sent, either stands for both. */
  const toInput = ({ name, url, which, eventTypes }: Partial<EndpointValues>) => {
    const chosen = form.getValues();
    return {
      ...(name !== undefined && { name }),
      ...(url !== undefined && { url }),
      ...((which !== undefined || eventTypes !== undefined) && {
        eventTypes: chosen.which === 'ALL' ? null : chosen.eventTypes,
      }),
    };
  };
  const edit = useEdit({
    entity: endpoint,
    form,
    valuesOf: endpointValuesOf,
    query: WebhookEndpointDocument,
    select: (data) => data.webhookEndpoint,
    update: UpdateWebhookEndpointDocument,
    toInput,
    successMessage: 'The endpoint is saved.',
    onDone: () => navigate(back),
  });
  return (
    <EditForm form={form} edit={edit} onSubmit={() => edit.save()} cancel={back}>
      <EndpointFields form={form} />
    </EditForm>
  );
}
