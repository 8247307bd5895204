import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { ModuleDocument } from '../../api/__generated__/graphql';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { EditModuleForm } from '../EditModuleForm';

const route = getRouteApi('/signed-in/modules/$moduleId/edit');

export function EditModulePage() {
  const { moduleId } = route.useParams();
  const query = useQuery(ModuleDocument, { variables: { id: moduleId }, fetchPolicy: 'network-only' });
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  const name = query.data?.module.name;
  return (
    <>
      <PageHeader
        title={name ? `Edit ${name}` : 'Edit a module'}
        back={{ to: '/modules/$moduleId', params: { moduleId }, label: name ?? 'Module' }}
      />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <Loaded query={query} skeleton={<Skeleton height={360} radius="lg" />}>
          {({ module }) =>
            module.builtIn || module.state !== 'OWN' ? (
              <ForbiddenNotice
                reason={
                  module.builtIn
                    ? 'This module is Countersign itself, and cannot be changed.'
                    : 'This module is published, and cannot be changed here.'
                }
              />
            ) : (
              <EditModuleForm key={module.id} module={module} />
            )
          }
        </Loaded>
      )}
    </>
  );
}
