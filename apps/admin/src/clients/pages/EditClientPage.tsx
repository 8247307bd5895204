import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { ClientDocument } from '../../api/__generated__/graphql';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { EditClientForm } from '../edit/EditClientForm';
import { useClientChoices } from '../form/useClientChoices';

const route = getRouteApi('/signed-in/clients/$clientId/edit');

const skeleton = (
  <Stack>
    <Skeleton height={190} radius="lg" />
    <Skeleton height={280} radius="lg" />
  </Stack>
);

export function EditClientPage() {
  const { clientId } = route.useParams();
  // Edits the current state of the server, not a cached one.
  const client = useQuery(ClientDocument, { variables: { id: clientId }, fetchPolicy: 'network-only' });
  const choices = useClientChoices();
  const missingPrivilege = useMissingPrivilege('MANAGE_CLIENTS');
  const name = client.data?.client.name;
  return (
    <>
      <PageHeader
        title={name ? `Edit ${name}` : 'Edit an API client'}
        back={{ to: '/clients/$clientId', params: { clientId }, label: name ?? 'The client' }}
      />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <Loaded query={client} skeleton={skeleton}>
          {({ client }) => (
            <Loaded query={choices} skeleton={skeleton}>
              {(choices) => <EditClientForm key={client.id} client={client} choices={choices} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </>
  );
}
