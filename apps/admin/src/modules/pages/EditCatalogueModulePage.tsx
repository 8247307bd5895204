import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import {
  type CatalogueModuleDetailsFragment,
  CatalogueModuleDocument,
  UpdateCatalogueModuleDocument,
} from '../../api/__generated__/graphql';
import { EditForm } from '../../form/EditForm';
import { useEdit } from '../../form/useEdit';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { CatalogueFields } from '../catalogue/CatalogueFields';
import { CatalogueOnly } from '../catalogue/CatalogueOnly';
import { moduleValuesOf } from '../moduleValues';
import { useModuleForm } from '../useModuleForm';

const route = getRouteApi('/signed-in/catalogue/$moduleId/edit');

export function EditCatalogueModulePage() {
  const { moduleId } = route.useParams();
  const query = useQuery(CatalogueModuleDocument, { variables: { id: moduleId }, fetchPolicy: 'network-only' });
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const name = query.data?.catalogueModule.name;
  return (
    <CatalogueOnly>
      <PageHeader title={name ? `Edit ${name}` : 'Edit a module'} back={{ to: '/catalogue', label: 'Catalogue' }} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <Loaded query={query} skeleton={<Skeleton height={360} radius="lg" />}>
          {({ catalogueModule }) => <EditCatalogueModule key={catalogueModule.id} module={catalogueModule} />}
        </Loaded>
      )}
    </CatalogueOnly>
  );
}

function EditCatalogueModule({ module }: { module: CatalogueModuleDetailsFragment }) {
  const navigate = useNavigate();
  const form = useModuleForm(moduleValuesOf(module));
  const back = { to: '/catalogue/$moduleId' as const, params: { moduleId: module.id } };
  const edit = useEdit({
    entity: module,
    form,
    valuesOf: moduleValuesOf,
    query: CatalogueModuleDocument,
    select: (data) => data.catalogueModule,
    update: UpdateCatalogueModuleDocument,
    // Its key never changes.
    toInput: ({ key: _, ...changed }) => changed,
    successMessage: 'The module is saved.',
    onDone: () => navigate(back),
  });
  return (
    <EditForm form={form} edit={edit} onSubmit={() => edit.save()} cancel={{ to: '/catalogue' }}>
      <Stack>
        <CatalogueFields form={form} keyIsFixed />
      </Stack>
    </EditForm>
  );
}
