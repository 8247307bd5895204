import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { AccessTypeDocument } from '../../api/__generated__/graphql';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { EditAccessTypeForm } from '../EditAccessTypeForm';

const route = getRouteApi('/signed-in/access-types/$accessTypeId/edit');

export function EditAccessTypePage() {
  const { accessTypeId } = route.useParams();
  const query = useQuery(AccessTypeDocument, { variables: { id: accessTypeId }, fetchPolicy: 'network-only' });
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  const name = query.data?.accessType.name;
  return (
    <>
      <PageHeader
        title={name ? `Edit ${name}` : 'Edit an access type'}
        back={{ to: '/access-types/$accessTypeId', params: { accessTypeId }, label: name ?? 'Access type' }}
      />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <Loaded query={query} skeleton={<Skeleton height={360} radius="lg" />}>
          {({ accessType }) => <EditAccessTypeForm key={accessType.id} accessType={accessType} />}
        </Loaded>
      )}
    </>
  );
}
